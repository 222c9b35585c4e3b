import { PROPOSALS } from '@mondee/testing/story';

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
    'answerClock answersAwaited answersByBody answersByCommune answersGiven ballots bodiesThatMeet comments commitment commitments decision decisions deliberatingBodies deliberationLists demoCast demoMailbox directory following inclusionProof indicator journalBatches journalHead lawRules lawRuling matters moderationLog moderationMonths notifications officialActs organisation organisations organisationsByCommune process processes project projects proposal proposalFacets proposals proposalsByCommune publicSettings register reportable retentionRules similarProposals territory viewer',
    { yes: 'all' },
  ],
  ['answerWork', { none: 'others', yes: 'agent, agent here, agent elsewhere, decider here, decider' }],
  ['answersToWrite', { empty: 'others', yes: 'agent, agent here, decider here, decider' }],
  ['body hiddenContent meeting officialAct ownModerationCase proposal:draft reportStatus', { none: 'all' }],
  ['duplicateHints', { empty: 'others', yes: 'helper, agent, facilitator, administrator' }],
  ['follows myProposals', { empty: 'others', yes: 'delegate' }],
  ['hiddenNow moderationQueue proposalsToPublish', { empty: 'others', yes: 'moderator, facilitator, administrator' }],
  [
    'interfaceTexts organisationsToReview planAxes settingHistory settings textHistory',
    { empty: 'others', yes: 'facilitator, administrator' },
  ],
  ['knownPeople', { empty: 'nobody', yes: 'others' }],
  ['letterChoice', { none: 'nobody', yes: 'others' }],
  ['mailDesk', { none: 'others', yes: 'administrator' }],
  ['moderationCase', { none: 'others', yes: 'moderator, facilitator, administrator' }],
  ['myInvitations myModeration myOrganisationRequests myProcesses opinionFiles statementsToReview', { empty: 'all' }],
  ['myReviews', { empty: 'others', yes: 'evaluator' }],
  ['officialTerritory', { none: 'others', yes: 'facilitator, administrator' }],
  ['people', { empty: 'others', yes: 'helper, agent, agent here, facilitator, administrator' }],
  ['proposal:waiting', { none: 'others', yes: 'delegate, moderator, facilitator, administrator' }],
  ['roleHolders', { empty: 'others', yes: 'administrator' }],
  ['ballotReceipt', { yes: 'all' }],
  // asked for days long gone
  ['agenda', { empty: 'all' }],
  ['openDatasets', { yes: 'all' }],
  ['ballot ballotViewer', { none: 'all' }],
  // asked for drafts first, and there is none
  ['boothLines sealedShares', { empty: 'all' }],
];

const MUTATIONS: readonly Line[] = [
  [
    'draftBallot openBallot printBallotCodes',
    {
      'people.SignInNeeded': 'nobody',
      'ballots.NotOrganiser': 'others',
      'ballots.NotFound': 'agent, decider, facilitator, administrator',
    },
  ],
  ['makeTellerKey openCount stopBallot', { 'people.SignInNeeded': 'nobody', 'ballots.NotFound': 'others' }],
  ['castBallot', { 'ballots.CodeUnknown': 'all' }],
  [
    'admitToScreen enterPaperCount signRollAtBooth',
    {
      'people.SignInNeeded': 'nobody',
      'ballots.NotOrganiser': 'others',
      'ballots.NotFound': 'helper, agent, facilitator, administrator',
    },
  ],
  [
    'addComment beginPasskey chooseLetters confirmAgain draftProposal follow markNotificationsRead offerHelp rateComment registerOrganisation unfollow updateProfile withdrawSupport',
    { 'people.SignInNeeded': 'nobody', yes: 'others' },
  ],
  ['addPasskey confirmWithPasskey', { 'people.SignInNeeded': 'nobody', 'people.PasskeyUnknown': 'others' }],
  ['addStatement', { 'people.SignInNeeded': 'nobody', 'consultations.NotFound': 'others' }],
  ['answerInvitation', { 'people.SignInNeeded': 'nobody', 'proposals.NoInvitation': 'others' }],
  ['appealHiding sayChanged', { 'people.SignInNeeded': 'nobody', 'moderation.NotFound': 'others' }],
  [
    'askToChange decideAppeal dismissReports hideContent releaseCase secondHiding',
    {
      'people.SignInNeeded': 'nobody',
      'moderation.NotModerator': 'others',
      'moderation.ClaimFirst': 'moderator, facilitator, administrator',
    },
  ],
  [
    'assignAnswer moveAnswer noteOnAnswer planAnswer prepareAnswer',
    {
      'people.SignInNeeded': 'nobody',
      'answers.NotAnswerer': 'others',
      yes: 'agent, agent here, decider here, decider',
    },
  ],
  [
    'assignReview declareIncompatible',
    { 'people.SignInNeeded': 'nobody', 'proposals.NotFacilitator': 'others', yes: 'facilitator, administrator' },
  ],
  ['beginPasskeySignIn register reportContent requestSignIn signOut subscribeByMail', { yes: 'all' }],
  [
    'changeBodyRules planMeetings takeMeetingStep',
    { 'people.SignInNeeded': 'nobody', 'assemblies.NotFound': 'others' },
  ],
  ['changeAct takeActOffLine', { 'people.SignInNeeded': 'nobody', 'decisions.NoSuchAct': 'others' }],
  ['publishDeliberationList', { 'people.SignInNeeded': 'nobody', 'decisions.NoSuchMeeting': 'others' }],
  [
    'publishAct',
    {
      'people.SignInNeeded': 'nobody',
      'decisions.NotDecider': 'others',
      'decisions.NoBody': 'decider, administrator',
    },
  ],
  ['changeComment takeBackComment', { 'people.SignInNeeded': 'nobody', 'proposals.NotYourComment': 'others' }],
  [
    'changeLogo changeSetting keepAxis orderAxes retireAxis rewordText',
    { 'people.SignInNeeded': 'nobody', 'territory.NotConfigurer': 'others', yes: 'facilitator, administrator' },
  ],
  [
    'changeSetting:ofAdministrators',
    { 'people.SignInNeeded': 'nobody', 'territory.ForAdministrators': 'others', yes: 'administrator' },
  ],
  [
    'claimCase',
    {
      'people.SignInNeeded': 'nobody',
      'moderation.NotModerator': 'others',
      yes: 'moderator, facilitator, administrator',
    },
  ],
  [
    'closeProcess',
    {
      'people.SignInNeeded': 'nobody',
      'consultations.NotFacilitator': 'others',
      yes: 'facilitator',
      'consultations.NotOpen': 'administrator',
    },
  ],
  ['changeEmail', { 'people.SignInNeeded': 'nobody', yes: 'others' }],
  ['confirmEmailChange confirmSignIn stopEmailChange', { 'people.LinkUnknown': 'all' }],
  ['correctAnswer', { 'people.SignInNeeded': 'nobody', 'answers.NotAnswerer': 'others', yes: 'agent, decider' }],
  [
    'createBody',
    {
      'people.SignInNeeded': 'nobody',
      'assemblies.NotKeeper': 'others',
      'assemblies.NotARule': 'facilitator, administrator',
    },
  ],
  [
    'draftProcess',
    {
      'people.SignInNeeded': 'nobody',
      'consultations.NotFacilitator': 'others',
      'consultations.OneOfflineWord': 'facilitator, administrator',
    },
  ],
  [
    'editOrganisation',
    { 'people.SignInNeeded': 'nobody', 'people.NoMandate': 'others', yes: 'delegate, facilitator, administrator' },
  ],
  [
    'endMandate reviewOrganisation',
    { 'people.SignInNeeded': 'nobody', 'people.NotAdministrator': 'others', yes: 'facilitator, administrator' },
  ],
  [
    'endOffice',
    { 'people.SignInNeeded': 'nobody', 'people.NotAdministrator': 'others', 'people.NotFound': 'administrator' },
  ],
  [
    'extendPhase inviteGuests',
    {
      'people.SignInNeeded': 'nobody',
      'consultations.NotFacilitator': 'others',
      'consultations.NotOpen': 'facilitator, administrator',
    },
  ],
  [
    'giveMandate',
    {
      'people.SignInNeeded': 'nobody',
      'people.NotAdministrator': 'others',
      'people.AlreadyMandated': 'delegate, facilitator, administrator',
    },
  ],
  ['giveOpinion reviewStatement', { 'people.SignInNeeded': 'nobody', 'consultations.StatementNotFound': 'others' }],
  ['giveReview', { 'people.SignInNeeded': 'nobody', 'proposals.ReviewNotFound': 'others', yes: 'evaluator' }],
  [
    'giveRole recordOffice takeRole',
    { 'people.SignInNeeded': 'nobody', 'people.NotAdministrator': 'others', yes: 'administrator' },
  ],
  [
    'handOverMandate',
    {
      'people.SignInNeeded': 'nobody',
      'people.NotAdministrator': 'others',
      'people.HandOverDay': 'facilitator, administrator',
    },
  ],
  ['handOverSeat takeSeat', { '! BAD_USER_INPUT': 'all' }],
  [
    'importTable',
    {
      'people.SignInNeeded': 'nobody',
      'territory.NotConfigurer': 'others',
      'territory.NotATable': 'facilitator, administrator',
    },
  ],
  [
    'installTerritory',
    {
      'people.SignInNeeded': 'nobody',
      'territory.ForAdministrators': 'others',
      'territory.TerritoryLaid': 'administrator',
    },
  ],
  [
    'inviteCoAuthor reviseProposal withdrawProposal',
    { 'people.SignInNeeded': 'nobody', 'proposals.NotYours': 'others' },
  ],
  [
    'inviteDelegate',
    {
      'people.SignInNeeded': 'nobody',
      'people.NotAdministrator': 'others',
      yes: 'delegate, facilitator, administrator',
    },
  ],
  [
    'keepProject',
    {
      'people.SignInNeeded': 'nobody',
      'proposals.NotCarrier': 'others',
      'proposals.OneCarrier': 'facilitator, administrator',
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
  [
    'makeCommitment moveDate proveMilestone',
    { 'people.SignInNeeded': 'nobody', 'commitments.NotKeeper': 'others', yes: 'agent, decider, administrator' },
  ],
  [
    'mergeProposals',
    {
      'people.SignInNeeded': 'nobody',
      'proposals.NotFacilitator': 'others',
      yes: 'facilitator',
      'proposals.Merged': 'administrator',
    },
  ],
  [
    'openProcess',
    {
      'people.SignInNeeded': 'nobody',
      'consultations.NotFacilitator': 'others',
      'consultations.AlreadyOpen': 'facilitator, administrator',
    },
  ],
  [
    'printResidenceCodes',
    {
      'people.SignInNeeded': 'nobody',
      'people.HelpNotYours': 'others',
      yes: 'helper, agent, agent here, facilitator, administrator',
      'people.NotYourCommune': 'agent elsewhere',
    },
  ],
  [
    'publishAnswer',
    {
      'people.SignInNeeded': 'nobody',
      'answers.NotAnswerer': 'others',
      yes: 'agent',
      'answers.AlreadyAnswered': 'agent here, decider here, decider',
    },
  ],
  [
    'publishProposal',
    {
      'people.SignInNeeded': 'nobody',
      'proposals.NotFound': 'others',
      'proposals.NotModerator': 'delegate',
      yes: 'moderator, facilitator, administrator',
    },
  ],
  [
    'recognisePerson',
    {
      'people.SignInNeeded': 'nobody',
      'people.NotAWitness': 'others',
      yes: 'helper, agent, agent here, facilitator',
      'people.NotYourCommune': 'agent elsewhere',
    },
  ],
  [
    'recordDecision',
    { 'people.SignInNeeded': 'nobody', 'decisions.NotDecider': 'others', yes: 'decider here, decider, administrator' },
  ],
  [
    'recordMeasurement',
    { 'people.SignInNeeded': 'nobody', 'territory.NotMeasurer': 'others', yes: 'agent, facilitator, administrator' },
  ],
  ['removePasskey renamePasskey revokeSession', { 'people.SignInNeeded': 'nobody', 'people.NotFound': 'others' }],
  ['replyToReview', { 'people.SignInNeeded': 'nobody', 'proposals.NotAuthor': 'others' }],
  [
    'sendTestLetter',
    { 'notifications.SignInNeeded': 'nobody', 'notifications.AdministratorNeeded': 'others', yes: 'administrator' },
  ],
  [
    'settleOffer',
    { 'people.SignInNeeded': 'nobody', 'proposals.NotCarrier': 'others', yes: 'facilitator, administrator' },
  ],
  [
    'showMandate',
    {
      'people.SignInNeeded': 'nobody',
      'people.NotAdministrator': 'others',
      'people.NotYours': 'facilitator, administrator',
    },
  ],
  ['signInWithPasskey', { 'people.PasskeyUnknown': 'all' }],
  ['submitProposal', { 'people.SignInNeeded': 'nobody', 'proposals.NotFound': 'others' }],
  ['supportProposal', { 'people.SignInNeeded': 'nobody', 'people.ResidenceNeeded': 'others', yes: 'verified' }],
  [
    'takeBackHiding',
    {
      'people.SignInNeeded': 'nobody',
      'moderation.NotModerator': 'others',
      'moderation.NotHidden': 'moderator, facilitator, administrator',
    },
  ],
  [
    'tellApart',
    {
      'people.SignInNeeded': 'nobody',
      'people.HelpNotYours': 'others',
      yes: 'helper, agent, facilitator, administrator',
      'people.UnknownPerson': 'agent here, agent elsewhere',
    },
  ],
  [
    'undoMerge',
    {
      'people.SignInNeeded': 'nobody',
      'proposals.NotFacilitator': 'others',
      yes: 'facilitator',
      'proposals.NotMerged': 'administrator',
    },
  ],
  ['useResidenceCode', { 'people.SignInNeeded': 'nobody', 'people.CodeUnknown': 'others' }],
  [
    'welcomePerson',
    {
      'people.SignInNeeded': 'nobody',
      'people.HelpNotYours': 'others',
      yes: 'helper, agent, agent here, agent elsewhere, facilitator, administrator',
    },
  ],
  ['erasePerson', { 'people.SignInNeeded': 'nobody', 'people.NotYours': 'others', yes: 'administrator' }],
];

export const ADDRESSES = stated(
  [
    ['GET /health/alive\nGET /health/ready\nGET /agenda.ics', { 200: 'all' }],
    [
      'GET /open-data\nGET /open-data/catalog.jsonld\nGET /open-data/catalog.ttl\nGET /open-data/proposals/datapackage.json\nGET /open-data/proposals/proposals.csv',
      { 200: 'all' },
    ],
    ['POST /files', { 400: 'others', 401: 'nobody' }],
    ['POST /ballot-forms/nothing', { 422: 'all' }],
    ['GET /my-data', { 200: 'others', 401: 'nobody' }],
    ['GET /files/nothing', { 404: 'all' }],
    [
      'GET /lettres/arret/nothing\nPOST /lettres/arret/nothing\nGET /lettres/confirmer/nothing\nPOST /lettres/confirmer/nothing\nGET /lettres/vue/nothing',
      { 404: 'all' },
    ],
    [
      'GET /calendars/nothing\nGET /minutes/nothing\nGET /acts/nothing\nGET /ballot-files/nothing/result.json\nGET /ballot-files/nothing/result.pb\nGET /ballot-files/nothing/fingerprints.txt',
      { 404: 'all' },
    ],
  ],
  '\n',
);

/** Every route that the server has outside GraphQL and the site; each has its line among the addresses. */
export const ROUTES: readonly string[] = [
  ...['GET /health/alive', 'GET /health/ready', 'POST /files', 'GET /files/:hash', 'GET /my-data'],
  ...['GET /lettres/arret/:token', 'POST /lettres/arret/:token', 'GET /lettres/vue/:id'],
  ...['GET /lettres/confirmer/:token', 'POST /lettres/confirmer/:token', 'GET /calendars/:file', 'GET /minutes/:file'],
  'GET /acts/:file',
  'POST /ballot-forms/:id',
  ...[
    'GET /agenda.ics',
    'GET /open-data',
    'GET /open-data/catalog.jsonld',
    'GET /open-data/catalog.ttl',
    'GET /open-data/:name/datapackage.json',
    'GET /open-data/:name/:path',
  ],
  ...['result.json', 'result.pb', 'fingerprints.txt'].map((file) => `GET /ballot-files/:id/${file}`),
];

/** What is heard at the beginning: nobody hears `unreadChanged`, and no one hears anything of a draft. */
export const SUBSCRIPTIONS: Readonly<Record<string, Heard>> = {
  news: {
    query: 'subscription($of: [ID!]!) { news(of: $of) { of latest } }',
    of: { of: [`proposal:${PROPOSALS.school}`, `proposal:${PROPOSALS.draft}`] },
    answers: everybody({ yes: 'all' }),
  },
  unreadChanged: {
    query: 'subscription { unreadChanged }',
    of: {},
    answers: everybody({ none: 'nobody', yes: 'others' }),
  },
};

interface Heard {
  readonly query: string;
  readonly of: Record<string, unknown>;
  readonly answers: Record<Outcome, string>;
}

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
