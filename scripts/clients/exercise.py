"""Does with Debian's python3-stripe what docs/integrating.md promises; prints one line of JSON."""
import json
import sys

import stripe

world = json.loads(sys.argv[1])
stripe.api_base = world["base"]
stripe.api_key = world["key"]
portal = stripe.billing_portal
customer, subscription = world["customer"], world["subscription"]


def configuration():
    made = portal.Configuration.create(
        business_profile={"headline": "Łódź & co"},
        features={
            "customer_update": {"enabled": True, "allowed_updates": ["email", "tax_id"]},
            "invoice_history": {"enabled": True},
            "subscription_cancel": {"enabled": True},
        },
        metadata={"made": "by python"},
    )
    assert made.features.customer_update.allowed_updates == ["email", "tax_id"], made
    assert portal.Configuration.retrieve(made.id).id == made.id
    changed = portal.Configuration.modify(made.id, active=False, features={"invoice_history": {"enabled": False}})
    assert (changed.active, changed.features.invoice_history.enabled) == (False, False), changed
    assert portal.Configuration.list(limit=1).data[0].id == made.id


def session():
    flow = {"type": "subscription_cancel", "subscription_cancel": {"subscription": subscription}}
    made = portal.Session.create(customer=customer, flow_data=flow, locale="it", expand=["configuration"])
    assert made.configuration.object == "billing_portal.configuration", made
    assert made.flow.subscription_cancel.subscription == subscription, made


def errors():
    try:
        portal.Session.create(customer="cus_none")
        raise AssertionError("not refused")
    except stripe.error.InvalidRequestError as error:
        assert (error.http_status, error.code, error.param) == (400, "resource_missing", "customer"), error
    try:
        portal.Session.create(customer=customer, api_key="psk_none")
        raise AssertionError("not refused")
    except stripe.error.AuthenticationError:
        pass


def idempotency():
    key = world["key"][-6:] + subscription
    first = portal.Session.create(customer=customer, idempotency_key=key)
    assert portal.Session.create(customer=customer, idempotency_key=key).id == first.id


passed, failed = 0, []
for check in (configuration, session, errors, idempotency):
    try:
        check()
        passed += 1
    except Exception as error:
        failed.append(f"{check.__name__}: {error}")
print(json.dumps({"library": f"python3-stripe {stripe.version.VERSION}", "passed": passed, "failed": failed}))
