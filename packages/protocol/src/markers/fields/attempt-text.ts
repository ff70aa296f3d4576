/** The seed's `Attempt: 1` under a label; nothing where the attempt is not known. */
export function attemptText(label: string, attempt: number | null): string[] {
	return attempt === null ? [] : [`${label} ${attempt}`];
}
