/** ISO 8601 in UTC with GitHub's resolution of one second, from milliseconds. */
export const timestamp = (milliseconds: number): string =>
	`${new Date(milliseconds).toISOString().slice(0, 19)}Z`;

export const optionalTimestamp = (milliseconds: number | null): string | null =>
	milliseconds === null ? null : timestamp(milliseconds);
