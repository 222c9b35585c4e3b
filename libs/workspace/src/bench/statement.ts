/** The public list as one would write it by hand: twenty proposals with author, commune and support count. */
export const LIST_SQL = `SELECT p.id, p.title, p.published_at, p.support_count, a.name AS author, c.name AS commune
  FROM proposal p JOIN person a ON a.id = p.author_id LEFT JOIN commune c ON c.code = p.commune_code
  WHERE p.state = 'published' AND (p.published_at, p.id) < ($1::timestamptz, $2::uuid)
  ORDER BY p.published_at DESC, p.id DESC LIMIT 20`;

/** The same list, asked of a GraphQL server. */
export const LIST_QUERY = `query List($after: String) { proposals(first: 20, after: $after) {
  nodes { id title publishedAt supportCount author { name } commune { name } } } }`;

export const THREAD_QUERY = `query Thread($id: ID!) { proposal(id: $id) { id title thread { hops { ref kind label state at } } } }`;

const POSTGRAPHILE_LIST = `orderBy: [PUBLISHED_AT_DESC, PRIMARY_KEY_DESC], condition: { state: "published" }`;

/** The same list in the words PostGraphile gives to these tables, and the cursor of a row far down. */
export const POSTGRAPHILE_QUERY = `query List($after: Cursor) { allProposals(first: 20, after: $after, ${POSTGRAPHILE_LIST}) {
  nodes { rowId title publishedAt supportCount author: personByAuthorId { name } commune: communeByCommuneCode { name } } } }`;
export const POSTGRAPHILE_CURSOR = `query Far($offset: Int) { allProposals(first: 1, offset: $offset, ${POSTGRAPHILE_LIST}) { edges { cursor } } }`;

export function listAnswer(rows: readonly Record<string, unknown>[]): unknown {
  return {
    data: {
      proposals: {
        nodes: rows.map(({ id, title, published_at, support_count, author, commune }) => ({
          id,
          title,
          publishedAt: published_at,
          supportCount: support_count,
          author: { name: author },
          commune: { name: commune },
        })),
      },
    },
  };
}
