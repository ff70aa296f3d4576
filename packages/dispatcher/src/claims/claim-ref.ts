/** The ref that is the lock of an issue: `<namespace>/<issue>`. */
export function claimRef(namespace: string, issue: number): string {
	return `${namespace}/${issue}`;
}

/** The issue whose lock a ref is, or `undefined` for any other ref. */
export function issueOfClaimRef(namespace: string, ref: string): number | undefined {
	if (!ref.startsWith(`${namespace}/`)) return undefined;
	const issue = ref.slice(namespace.length + 1);
	return /^[1-9]\d{0,9}$/.test(issue) ? Number(issue) : undefined;
}
