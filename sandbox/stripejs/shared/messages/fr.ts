import type { MessageKey } from './en'

export const fr: Record<MessageKey, string> = {
  frameTitle: 'Cadre de saisie sécurisé pour le paiement',
  loading: 'Chargement du formulaire de carte',
  cardNumber: 'Numéro de carte',
  expiry: 'Date d’expiration',
  expiryPlaceholder: 'MM / AA',
  cvc: 'Code de sécurité',
  cvcHint3: 'Code à 3 chiffres au dos de la carte',
  cvcHint4: 'Code à 4 chiffres au recto de la carte',
  country: 'Pays',
  zip: 'Code ZIP',
  postalCode: 'Code postal',
  card: 'Carte',
  terms:
    'En fournissant les informations de votre carte, vous autorisez {business} à la débiter pour les ' +
    'paiements futurs conformément à ses conditions.',
  thisBusiness: 'cette entreprise',

  incomplete_number: 'Le numéro de votre carte est incomplet.',
  invalid_number: 'Le numéro de votre carte n’est pas valide.',
  incomplete_expiry: 'La date d’expiration de votre carte est incomplète.',
  invalid_expiry_month: 'Le mois d’expiration de votre carte n’est pas valide.',
  invalid_expiry_month_past: 'La date d’expiration de votre carte est passée.',
  invalid_expiry_year_past: 'L’année d’expiration de votre carte est passée.',
  invalid_expiry_year: 'L’année d’expiration de votre carte n’est pas valide.',
  incomplete_cvc: 'Le code de sécurité de votre carte est incomplet.',
  incomplete_country: 'Sélectionnez un pays.',
  incomplete_zip: 'Votre code postal est incomplet.',
  invalid_zip: 'Votre code postal n’est pas valide.',

  card_declined: 'Votre carte a été refusée.',
  insufficient_funds: 'Les fonds de votre carte sont insuffisants.',
  expired_card: 'Votre carte a expiré.',
  incorrect_cvc: 'Le code de sécurité de votre carte est incorrect.',
  incorrect_number: 'Le numéro de votre carte est incorrect.',
  processing_error:
    'Une erreur s’est produite lors du traitement de votre carte. Veuillez réessayer dans quelques instants.',
  authentication_failure:
    'Nous ne parvenons pas à authentifier votre moyen de paiement. Veuillez en choisir un autre et réessayer.',
  api_connection_error:
    'Impossible de joindre notre prestataire de paiement. Veuillez vérifier votre connexion et réessayer.',

  challengeTitle: '3-D Secure',
  challengeHeading: 'Confirmez votre identité',
  challengeSetup:
    'Votre banque vous demande d’approuver l’enregistrement de la carte dont le numéro se termine par {last4}.',
  challengePayment:
    'Votre banque vous demande d’approuver un paiement de {amount} avec la carte dont le numéro se termine par {last4}.',
  challengeUnknownCard: 'Votre banque vous demande d’approuver cette opération.',
  challengeTest: 'Ceci est une page de l’environnement de test. Une vraie banque afficherait la sienne.',
  challengeComplete: 'Approuver',
  challengeFail: 'Refuser',
  challengeCancel: 'Annuler',
  challengeGone: 'Rien à approuver',
  challengeGoneText: 'Cette demande a déjà reçu une réponse ou n’existe plus.',
  challengeAnswered: 'Merci',
  challengeAnsweredText: 'Votre réponse a été enregistrée. Vous pouvez fermer cette page.',
  challengeUnreachable: 'La réponse n’a pas pu être transmise. Réessayez.',

  testCards: 'Cartes de test',
  testCardsHint: 'Environnement de test uniquement. Choisissez-en une pour remplir le formulaire.',
  testCard_success: 'Réussit',
  testCard_authenticate: 'Demande 3-D Secure',
  testCard_authenticateAlways: 'Demande 3-D Secure à chaque fois',
  testCard_authenticateThenDecline: 'Demande 3-D Secure, puis est refusée',
  testCard_failsWhenCharged: 'S’enregistre, mais le prélèvement échoue',
  testCard_declined: 'Refusée',
  testCard_insufficientFunds: 'Refusée\u00a0: fonds insuffisants',
  testCard_expired: 'Refusée\u00a0: carte expirée',
  testCard_incorrectCvc: 'Refusée\u00a0: code de sécurité incorrect',
  testCard_processingError: 'Refusée\u00a0: erreur de traitement',
}
