// Who may do what, by hand. A line says what an operation answers to whom: `yes`, `empty` and `none` for a list and a
// thing that are there, or not for them; otherwise the code of the refusal. A code after `!` is a refusal of the input,
// before any right is asked. `others` are all those whom the line does not name.

/**
 * One new person for each role; the delegate is Karim, who has been in the story for a year. `verified` is a resident
 * whose residence was shown, `evaluator` one to whom the review of the project was given, `here` a role held for the
 * commune of what is asked about and `elsewhere` for another one; `delegate elsewhere` speaks for another organisation.
 */
export const PEOPLE = [
  ...(['nobody', 'resident', 'verified', 'evaluator', 'delegate', 'delegate elsewhere'] as const),
  ...(['helper', 'agent', 'agent here', 'agent elsewhere', 'decider here', 'moderator elsewhere'] as const),
  ...(['decider', 'moderator', 'facilitator', 'administrator'] as const),
];
export type Who = (typeof PEOPLE)[number];
export type Outcome = string;
/** Holds the role for the commune asked about, or for another one. */
export const HERE = ' here';
export const ELSEWHERE = ' elsewhere';

type Line = readonly [operations: string, answers: Readonly<Record<Outcome, string>>];

const QUERIES: readonly Line[] = [
  [
    'proposal:waiting proposal:draft answerClock answersAwaited answersByBody answersByCommune answersGiven bodiesThatMeet comments commitments decisions demoCast demoMailbox directory following journalBatches journalHead lawRules moderationLog moderationMonths notifications organisations organisationsByCommune processes projects proposals proposalsByCommune publicSettings register retentionRules territory viewer',
    { yes: 'all' },
  ],
  ['answerWork', { none: 'others', yes: 'agent, decider' }],
  ['answersToWrite', { empty: 'others', yes: 'agent, decider' }],
  [
    'body commitment decision hiddenContent inclusionProof indicator meeting moderationCase officialTerritory organisation ownModerationCase process project proposal reportStatus reportable',
    { none: 'all' },
  ],
  ['duplicateHints', { empty: 'others', yes: 'helper, agent, agent elsewhere, facilitator, administrator' }],
  ['follows myProposals', { empty: 'others', yes: 'delegate' }],
  ['myProcesses opinionFiles statementsToReview', { empty: 'all' }],
  ['hiddenNow moderationQueue proposalsToPublish', { empty: 'others', yes: 'moderator, facilitator, administrator' }],
  [
    'interfaceTexts knownPeople myInvitations myModeration myOrganisationRequests myReviews organisationsToReview people settingHistory similarProposals',
    { empty: 'all' },
  ],
  ['lawRuling', { 'assemblies.WrongFigures': 'all' }],
  ['letterChoice', { none: 'nobody', yes: 'others' }],
  ['mailDesk', { none: 'others', yes: 'administrator' }],
  ['roleHolders', { empty: 'others', yes: 'administrator' }],
  ['settings', { empty: 'others', yes: 'facilitator, administrator' }],
];

const MUTATIONS: readonly Line[] = [
  ['addStatement', { 'people.SignInNeeded': 'nobody', 'consultations.NotFound': 'others' }],
  ['giveOpinion', { 'people.SignInNeeded': 'nobody', 'consultations.StatementNotFound': 'others' }],
  ['reviewStatement', { 'people.SignInNeeded': 'nobody', 'consultations.StatementNotFound': 'others' }],
  [
    'draftProcess',
    {
      'people.SignInNeeded': 'nobody',
      'consultations.NotFacilitator': 'others',
      'consultations.OneOfflineWord': 'facilitator, administrator',
    },
  ],
  [
    'closeProcess extendPhase inviteGuests openProcess',
    { 'people.SignInNeeded': 'nobody', 'consultations.NotFound': 'others' },
  ],
  ['addComment', { 'people.SignInNeeded': 'nobody', 'proposals.CommentNotFound': 'others' }],
  ['addPasskey confirmWithPasskey', { 'people.SignInNeeded': 'nobody', 'people.PasskeyUnknown': 'others' }],
  ['answerInvitation', { 'people.SignInNeeded': 'nobody', 'proposals.NoInvitation': 'others' }],
  ['appealHiding sayChanged', { 'people.SignInNeeded': 'nobody', 'moderation.NotFound': 'others' }],
  [
    'askToChange claimCase decideAppeal dismissReports releaseCase secondHiding takeBackHiding',
    {
      'people.SignInNeeded': 'nobody',
      'moderation.NotModerator': 'others',
      'moderation.NotFound': 'moderator, facilitator, administrator',
    },
  ],
  ['assignAnswer', { 'people.SignInNeeded': 'nobody', 'answers.NotAnswerer': 'others' }],
  ['assignReview keepProject offerHelp', { 'people.SignInNeeded': 'nobody', 'proposals.ProjectNotFound': 'others' }],
  [
    'beginPasskey chooseLetters confirmAgain follow markNotificationsRead rateComment supportProposal unfollow withdrawSupport',
    { 'people.SignInNeeded': 'nobody', yes: 'others' },
  ],
  ['beginPasskeySignIn signOut', { yes: 'all' }],
  [
    'changeBodyRules planMeetings takeMeetingStep',
    { 'people.SignInNeeded': 'nobody', 'assemblies.NotFound': 'others' },
  ],
  [
    'createBody',
    {
      'people.SignInNeeded': 'nobody',
      'assemblies.NotKeeper': 'others',
      'assemblies.BadCount': 'facilitator, administrator',
    },
  ],
  ['handOverSeat takeSeat', { '! BAD_USER_INPUT': 'all' }],
  ['changeComment takeBackComment', { 'people.SignInNeeded': 'nobody', 'proposals.NotYourComment': 'others' }],
  [
    'changeSetting hideContent proveMilestone recordMeasurement reportContent settleOffer',
    { '! BAD_USER_INPUT': 'all' },
  ],
  ['changeSetting:ofAdministrators', { x: 'all' }],
  ['confirmSignIn', { 'people.LinkUnknown': 'all' }],
  [
    'correctAnswer',
    { 'people.SignInNeeded': 'nobody', 'answers.NotAnswerer': 'others', 'answers.NotGiven': 'agent, decider' },
  ],
  [
    'declareIncompatible',
    {
      'people.SignInNeeded': 'nobody',
      'proposals.NotFacilitator': 'others',
      'proposals.ProjectNotFound': 'facilitator, administrator',
    },
  ],
  ['draftProposal', { 'people.SignInNeeded': 'nobody', 'proposals.OutsideTerritory': 'others' }],
  [
    'editOrganisation',
    {
      'people.SignInNeeded': 'nobody',
      'people.NoMandate': 'others',
      'people.NotANumber': 'delegate, facilitator, administrator',
    },
  ],
  [
    'endMandate handOverMandate showMandate',
    {
      'people.SignInNeeded': 'nobody',
      'people.NotAdministrator': 'others',
      'people.NotFound': 'facilitator, administrator',
    },
  ],
  [
    'endOffice',
    { 'people.SignInNeeded': 'nobody', 'people.NotAdministrator': 'others', 'people.NotFound': 'administrator' },
  ],
  [
    'giveMandate',
    {
      'people.SignInNeeded': 'nobody',
      'people.NotAdministrator': 'others',
      'people.AlreadyMandated': 'delegate, facilitator, administrator',
    },
  ],
  ['giveReview replyToReview', { 'people.SignInNeeded': 'nobody', 'proposals.ReviewNotFound': 'others' }],
  [
    'giveRole takeRole',
    { 'people.SignInNeeded': 'nobody', 'people.NotAdministrator': 'others', 'people.NotAScope': 'administrator' },
  ],
  [
    'importTable',
    {
      'people.SignInNeeded': 'nobody',
      'territory.NotConfigurer': 'others',
      'territory.NotATable': 'facilitator, administrator',
    },
  ],
  ['installTerritory', { 'territory.NotASiren': 'nobody, administrator', 'territory.ForAdministrators': 'others' }],
  [
    'inviteCoAuthor reviseProposal submitProposal withdrawProposal',
    { 'people.SignInNeeded': 'nobody', 'proposals.NotYours': 'others' },
  ],
  [
    'inviteDelegate',
    {
      'people.SignInNeeded': 'nobody',
      'people.NotAdministrator': 'others',
      'people.NotFound': 'delegate, facilitator, administrator',
    },
  ],
  ['leaveMandate takeMandate', { 'people.SignInNeeded': 'nobody', 'people.InvitationGone': 'others' }],
  [
    'loadOutlines',
    {
      'people.SignInNeeded': 'nobody',
      'territory.ForAdministrators': 'others',
      'territory.NoOutline': 'administrator',
    },
  ],
  ['makeCommitment', { 'people.SignInNeeded': 'nobody', 'commitments.NotFound': 'others' }],
  ['mergeProposals undoMerge', { 'people.SignInNeeded': 'nobody', 'proposals.NotFound': 'others' }],
  [
    'moveAnswer',
    { 'people.SignInNeeded': 'nobody', 'answers.NotAnswerer': 'others', yes: 'agent', 'answers.NotADay': 'decider' },
  ],
  [
    'moveDate',
    {
      'people.SignInNeeded': 'nobody',
      'commitments.NotKeeper': 'others',
      yes: 'agent',
      'commitments.SameDate': 'decider, administrator',
    },
  ],
  ['noteOnAnswer', { 'people.SignInNeeded': 'nobody', 'answers.NotAnswerer': 'others', yes: 'agent, decider' }],
  [
    'planAnswer',
    { 'people.SignInNeeded': 'nobody', 'answers.NotAnswerer': 'others', 'answers.Missing': 'agent, decider' },
  ],
  [
    'prepareAnswer',
    { 'people.SignInNeeded': 'nobody', 'answers.NotAnswerer': 'others', 'answers.ChangedElsewhere': 'agent, decider' },
  ],
  [
    'printResidenceCodes',
    {
      'people.SignInNeeded': 'nobody',
      'people.HelpNotYours': 'others',
      yes: 'helper, agent, facilitator, administrator',
      'people.NotYourCommune': 'agent elsewhere',
    },
  ],
  ['publishAnswer', { 'people.SignInNeeded': 'nobody', 'answers.NotFound': 'others' }],
  [
    'publishProposal',
    {
      'people.SignInNeeded': 'nobody',
      'proposals.NotModerator': 'others',
      'proposals.AlreadyPublished': 'moderator, facilitator, administrator',
    },
  ],
  [
    'recognisePerson',
    {
      'people.SignInNeeded': 'nobody',
      'people.NotAWitness': 'others',
      yes: 'helper, agent, facilitator',
      'people.NotYourCommune': 'agent elsewhere',
    },
  ],
  ['recordDecision', { 'people.SignInNeeded': 'nobody', 'decisions.NotFound': 'others' }],
  ['recordOffice', { 'people.SignInNeeded': 'nobody', 'people.NotAdministrator': 'others', yes: 'administrator' }],
  [
    'register',
    { yes: 'others', 'platform.TooOften': 'agent elsewhere, decider, moderator, facilitator, administrator' },
  ],
  ['registerOrganisation', { 'people.SignInNeeded': 'nobody', 'people.NotANumber': 'others' }],
  ['removePasskey renamePasskey revokeSession', { 'people.SignInNeeded': 'nobody', 'people.NotFound': 'others' }],
  ['requestSignIn', { 'platform.TooOften': 'all' }],
  [
    'reviewOrganisation',
    {
      'people.SignInNeeded': 'nobody',
      'people.NotAdministrator': 'others',
      'people.AlreadyReviewed': 'facilitator, administrator',
    },
  ],
  ['rewordText', { 'territory.UnknownText': 'all' }],
  [
    'sendTestLetter',
    { 'notifications.SignInNeeded': 'nobody', 'notifications.AdministratorNeeded': 'others', yes: 'administrator' },
  ],
  ['signInWithPasskey', { 'people.PasskeyUnknown': 'all' }],
  ['subscribeByMail', { 'notifications.NothingChosen': 'all' }],
  [
    'tellApart',
    {
      'people.SignInNeeded': 'nobody',
      'people.HelpNotYours': 'resident, delegate, decider, moderator',
      'people.UnknownPerson': 'others',
    },
  ],
  ['updateProfile', { 'people.SignInNeeded': 'nobody', 'people.BirthYear': 'others' }],
  ['useResidenceCode', { 'people.SignInNeeded': 'nobody', 'people.NotACode': 'others' }],
  [
    'welcomePerson',
    {
      'people.SignInNeeded': 'nobody',
      'people.HelpNotYours': 'others',
      yes: 'helper',
      'people.EmailTaken': 'agent, agent elsewhere, facilitator, administrator',
    },
  ],
  [
    'erasePerson',
    { 'people.SignInNeeded': 'nobody', 'people.NotYours': 'resident', yes: 'delegate', 'people.NotFound': 'others' },
  ],
];

export const ADDRESSES = stated(
  [
    ['GET /health/alive\nGET /health/ready', { 200: 'all' }],
    ['POST /files', { 400: 'others', 401: 'nobody' }],
    ['GET /my-data', { 200: 'others', 401: 'nobody' }],
    ['GET /files/nothing', { 404: 'all' }],
  ],
  '\n',
);

/** Every route that the server has outside GraphQL and the site; each has its line among the addresses. */
export const ROUTES: readonly string[] = [];

export const OPERATIONS = { query: stated(QUERIES), mutation: stated(MUTATIONS) };

/** Each operation with everybody by name, as the spec finds them. */
function stated(lines: readonly Line[], between = ' '): Readonly<Record<string, Record<Outcome, string>>> {
  return Object.fromEntries(
    lines.flatMap(([names, answers]) => names.split(between).map((name) => [name, everybody(answers)])),
  );
}

function everybody(answers: Readonly<Record<Outcome, string>>): Record<Outcome, string> {
  const named = new Set(Object.values(answers).flatMap((who) => who.split(', ')));
  const others = PEOPLE.filter((who) => !named.has(who)).join(', ');
  return Object.fromEntries(
    Object.entries(answers).map(([what, who]) => [what, who === 'all' || who === 'others' ? others : who]),
  );
}
