/**
 * The filter that makes GitHub give the items of some statuses only; what it gives is to be
 * checked all the same. A name that cannot stand in a filter makes it give all items.
 */
export function statusFilter(statuses: readonly string[]): string {
	// GitHub's filters know no way to write a double quote inside a quoted value.
	if (statuses.length === 0 || statuses.some((name) => /["\p{Cc}]/u.test(name))) return "";
	return `status:${statuses.map((name) => `"${name}"`).join(",")}`;
}
