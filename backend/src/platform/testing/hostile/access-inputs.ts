import { newId, type Id } from '@mondee/kernel';
import { CAST, COMMUNES, ORGANISATIONS } from '@mondee/testing/cast';
import { AXES, INDICATORS, PROCESSES, PROPOSALS } from '@mondee/testing/story';

/** What is really there and open to the act, so that the right is asked for and not only whether the thing exists. */
export type Real = Readonly<Record<keyof typeof FOUND | 'evaluation', Id>>;

/** Each by the state in which only the right is left to be asked. */
export const FOUND = {
  answer: `SELECT id FROM answer WHERE to_id = '${PROPOSALS.school}'`,
  givenAnswer: `SELECT id FROM answer WHERE state = 'published' AND public AND merged_into IS NULL ORDER BY id LIMIT 1`,
  comment: 'SELECT id FROM comment ORDER BY id LIMIT 1',
  decision: 'SELECT id FROM decision WHERE adopted ORDER BY id LIMIT 1',
  commitment: 'SELECT m.commitment_id AS id FROM milestone m WHERE m.done_on IS NULL ORDER BY m.id LIMIT 1',
  milestone: 'SELECT id FROM milestone WHERE done_on IS NULL ORDER BY id LIMIT 1',
  case: `SELECT id FROM moderation_case WHERE state = 'open' ORDER BY id LIMIT 1`,
  appealedCase: `SELECT id FROM moderation_case ORDER BY state = 'appealed' DESC, state = 'upheld' DESC, id LIMIT 1`,
  project: 'SELECT id FROM project ORDER BY id LIMIT 1',
  otherProject: 'SELECT id FROM project ORDER BY id DESC LIMIT 1',
  need: 'SELECT id FROM project_need WHERE project_id = (SELECT id FROM project ORDER BY id LIMIT 1) ORDER BY id LIMIT 1',
  offer: `SELECT id FROM project_offer ORDER BY id LIMIT 1`,
  mandate: `SELECT id FROM mandate WHERE until_day IS NULL AND person_id <> '${CAST.karim.id}' ORDER BY id LIMIT 1`,
  fact: 'SELECT f.id FROM fact f JOIN journal_leaf l ON l.fact_id = f.id WHERE f.public ORDER BY f.seq LIMIT 1',
} as const;

/** What a query is asked with, and a mutation inside its `input`, beyond what the types say. */
export function inputs(real: Real): Readonly<Record<string, object | (() => object)>> {
  const of = { answerId: real.answer };
  const inCase = { caseId: real.case };
  const text = {
    title: 'Une navette le mercredi',
    need: 'Rien ne passe ici le jour du marché, et le car ne vient plus.',
    idea: 'Deux allers et retours le mercredi, du plateau au marché.',
  };
  const plain = { photos: null, documents: null, point: null, baseRevision: null };
  const profile = { number: null, email: null, phone: null, website: null, places: null, axes: null };
  const role = { scopeKind: 'TERRITORY', scopeId: null, personId: CAST.odile.id, role: 'helper' };
  const words = 'Une réponse assez longue pour être lue de tout le monde ici.';
  const votes = { adopted: true, votesFor: 3, votesAgainst: 0, abstentions: 0 };
  const school = { kind: 'proposal', id: PROPOSALS.school };
  return {
    addComment: () => ({
      commentId: newId(Date.now()),
      proposalId: PROPOSALS.school,
      parentId: null,
      links: null,
      text: words,
    }),
    appealHiding: { caseId: real.appealedCase },
    assignAnswer: { ...of, personId: CAST.bruno.id, body: null },
    assignReview: { projectId: real.project, evaluatorId: CAST.irene.id },
    agenda: { from: '2001-01-01', to: '2001-01-02' },
    changeLogo: { fileId: null, alt: null },
    keepAxis: {
      ...{ id: AXES.mobilite, nameFr: 'Mobilité', nameEn: 'Mobility', summaryFr: 'Sans dépendre d’une voiture à soi.' },
    },
    orderAxes: { ids: Object.values(AXES) },
    retireAxis: { id: AXES.mobilite, retired: false },
    changeSetting: { name: 'answers.delayDays', value: '45', reason: 'Le temps de bien répondre.' },
    'changeSetting:ofAdministrators': { name: 'people.residenceMonths', value: '12', reason: 'Un an suffit.' },
    closeProcess: { processId: PROCESSES.water },
    commitment: { id: real.commitment },
    correctAnswer: { answerId: real.givenAnswer, text: words, reason: words, quality: null },
    decideAppeal: { caseId: real.appealedCase },
    decision: { id: real.decision },
    declareIncompatible: { projectId: real.project, otherId: real.otherProject, incompatible: true },
    draftProposal: () => ({ ...text, ...plain, draftId: newId(Date.now()), communeCode: COMMUNES.vassieux }),
    editOrganisation: { ...profile, name: 'Les Noyers du Bas', sector: 'RESIDENT' },
    erasePerson: { personId: CAST.odile.id },
    extendPhase: { processId: PROCESSES.water },
    giveReview: { reviewId: real.evaluation },
    giveRole: { ...role, reason: 'Elle tient le guichet.', from: null, until: null },
    hiddenContent: school,
    hideContent: { ...inCase, days: null, scope: null, reason: 'OFF_TOPIC', explanation: words },
    importTable: {
      kind: 'organisations',
      table: 'nom;famille\nLes amis du car;habitants',
      dryRun: true,
      mapping: null,
      onlyGood: null,
    },
    inclusionProof: { factId: real.fact },
    indicator: { id: INDICATORS.passengers },
    installTerritory: { siren: '200067767' },
    textHistory: { key: 'answers.title', language: 'fr' },
    interfaceTexts: { language: 'fr', search: 'proposition' },
    inviteCoAuthor: { proposalId: PROPOSALS.school, personId: CAST.nadia.id, email: null },
    inviteDelegate: { mandateId: null, from: '2026-11-01', until: null },
    inviteGuests: { processId: PROCESSES.water },
    keepProject: { projectId: real.project },
    knownPeople: { name: 'Permingeat' },
    lawRuling: { rule: 'petition-commune', cas: 'seuil', figures: '{"electeurs":1000}' },
    makeCommitment: () => ({
      decisionId: real.decision,
      commitmentId: newId(Date.now()),
      milestones: [{ title: 'Marché signé', due: '2027-03-01' }],
      due: '2027-05-01',
    }),
    mergeProposals: { intoId: PROPOSALS.water, partIds: [PROPOSALS.timber] },
    moderationCase: { id: real.case },
    moveAnswer: { ...of, due: '2027-06-01', reason: 'L’étude n’arrive qu’au printemps prochain.' },
    moveDate: { commitmentId: real.commitment, milestoneId: null, to: '2029-01-01' },
    noteOnAnswer: { ...of, text: words },
    officialTerritory: { siren: '200067767' },
    offerHelp: () => ({
      projectId: real.project,
      needId: real.need,
      offerId: newId(Date.now()),
      quantity: 1,
      words: 'Deux bras le samedi matin.',
      contact: 'Au marché, le mercredi.',
    }),
    openProcess: { processId: PROCESSES.water },
    organisation: { id: ORGANISATIONS.walnuts.id },
    people: { search: 'Vignon' },
    planAnswer: { ...of, publishAt: null, revision: null, quality: null },
    prepareAnswer: {
      ...of,
      verdict: 'REFUSED',
      text: words,
      reasons: words,
      chosen: null,
      redirectedTo: null,
      revision: null,
    },
    process: { id: PROCESSES.water },
    project: { id: real.project },
    proposal: { id: PROPOSALS.school },
    'proposal:waiting': { id: PROPOSALS.repair },
    'proposal:draft': { id: PROPOSALS.draft },
    proveMilestone: {
      commitmentId: real.commitment,
      milestoneId: real.milestone,
      doneOn: '2026-11-22',
      evidence: 'Procès-verbal du conseil, page 12.',
    },
    publishAnswer: { ...of, withIds: null, revision: null, quality: null },
    publishProposal: { proposalId: PROPOSALS.repair },
    recognisePerson: { personId: CAST.jeanne.id },
    recordDecision: () => ({
      ...votes,
      decisionId: newId(Date.now()),
      answers: [PROPOSALS.school],
      restsOn: null,
      decidedOn: '2026-11-01',
    }),
    recordMeasurement: {
      indicatorId: INDICATORS.passengers,
      kind: 'MEASURED',
      value: 12.5,
      low: 10,
      high: 15,
      on: '2026-11-01',
    },
    registerOrganisation: { ...profile, name: 'Les amis du car', sector: 'RESIDENT', description: null },
    replyToReview: { reviewId: real.evaluation },
    reportContent: {
      ...school,
      reason: 'OFF_TOPIC',
      explanation: words,
      goodFaith: true,
      email: 'quelquun@matrix.example',
    },
    reportable: school,
    reviseProposal: { ...text, ...plain, proposalId: PROPOSALS.school, communeCode: COMMUNES.vassieux },
    reviewOrganisation: { organisationId: ORGANISATIONS.oven.id, accept: true },
    settingHistory: { name: 'answers.delayDays' },
    rewordText: { key: 'shell.demonstration', language: 'fr', text: 'Données inventées.' },
    settleOffer: { offerId: real.offer, to: 'ACCEPTED' },
    showMandate: { mandateId: real.mandate, shown: true },
    submitProposal: { proposalId: PROPOSALS.draft },
    subscribeByMail: { areas: [`axis:${AXES.mobilite}`], pace: 'WEEKLY' },
    supportProposal: { proposalId: PROPOSALS.school },
    takeRole: { ...role, reason: 'Elle ne le tient plus.' },
    tellApart: { personId: CAST.jeanne.id, otherId: CAST.karim.id },
    undoMerge: { partId: PROPOSALS.timber },
    updateProfile: { name: 'Une personne', birthYear: 1980, shows: ['commune'], communeCode: COMMUNES.vassieux },
    useResidenceCode: { code: 'ACDEF-GHJKM' },
    welcomePerson: { email: null, phone: null },
    withdrawProposal: { proposalId: PROPOSALS.school },
  };
}

/** Said before each cell, so that no cell depends on the one before it. */
export function resets(real: Real): Readonly<Record<string, string>> {
  const unclaimed = 'UPDATE moderation_case SET claimed_by = NULL, claimed_until = NULL';
  const counted = 'DELETE FROM rate_limit';
  const still = `UPDATE mandate SET until_day = NULL WHERE id = '${real.mandate}'`;
  const cases = [
    'askToChange',
    'claimCase',
    'decideAppeal',
    'dismissReports',
    'hideContent',
    'releaseCase',
    'secondHiding',
  ];
  return {
    ...Object.fromEntries([...cases, 'takeBackHiding'].map((name) => [name, unclaimed])),
    assignReview: `DELETE FROM project_review WHERE evaluator_id = '${CAST.irene.id}'`,
    endMandate: still,
    handOverMandate: still,
    moveAnswer: `UPDATE answer SET due = first_due WHERE id = '${real.answer}'`,
    moveDate: `UPDATE commitment SET due = first_due WHERE id = '${real.commitment}'; UPDATE milestone SET done_on = NULL, evidence = NULL WHERE id = '${real.milestone}'`,
    reviewOrganisation: `UPDATE organisation SET state = 'waiting' WHERE id = '${ORGANISATIONS.oven.id}'`,
    proveMilestone: `UPDATE milestone SET done_on = NULL, evidence = NULL WHERE id = '${real.milestone}'`,
    publishProposal: `UPDATE proposal SET state = 'submitted', published_at = NULL WHERE id = '${PROPOSALS.repair}'`,
    requestSignIn: counted,
    register: counted,
    settleOffer: `UPDATE project_offer SET state = 'offered' WHERE id = '${real.offer}'`,
    subscribeByMail: counted,
    tellApart: `DELETE FROM person_told_apart; UPDATE person SET commune_code = '${COMMUNES.laChapelle}' WHERE id = '${CAST.karim.id}'`,
    useResidenceCode: counted,
  };
}
