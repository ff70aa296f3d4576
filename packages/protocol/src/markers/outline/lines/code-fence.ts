/** The fence that is open after a line; at least as many of its characters alone close it. */
export function fenceAfter(line: string, open: string | undefined): string | undefined {
	const fence = /^ {0,3}(?<mark>`{3,}|~{3,})(?<info>.*)$/.exec(line)?.groups;
	if (fence === undefined) return open;
	const { mark = "", info = "" } = fence;
	if (open === undefined) return mark.startsWith("`") && info.includes("`") ? undefined : mark;
	return mark.startsWith(open) && info.trim() === "" ? undefined : open;
}
