// npm run sandbox: the stand-in for Stripe alone, on SANDBOX_PORT
import '../sandbox/main'
