/** Where the uncommitted work of a worker is at `origin`. */
export function snapshotRef(issue: number, workerId: string): string {
	return `refs/codex-workers/wip/${issue}/${workerId}`;
}
