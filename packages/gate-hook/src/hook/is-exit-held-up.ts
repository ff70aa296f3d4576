/** Work on other threads that an orderly exit waits for. */
const WAITED_FOR: ReadonlySet<string> = new Set([
	"FSReqCallback",
	"FSReqPromise",
	"GetAddrInfoReqWrap",
	"GetNameInfoReqWrap",
]);

/**
 * Whether `process.exit` would wait: for a read or a name lookup under way. A resolver that does
 * not answer takes 10 to 30 seconds, longer than Codex may wait for a hook.
 */
export function isExitHeldUp(): boolean {
	return process.getActiveResourcesInfo().some((resource) => WAITED_FOR.has(resource));
}
