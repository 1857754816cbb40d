/** SQL for how high the role in a column is; the higher, the more it allows. */
export function roleRank(column: string): string {
  return `CASE ${column} WHEN 'owner' THEN 3 WHEN 'editor' THEN 2 WHEN 'commenter' THEN 1 ELSE 0 END`
}
