const OLDEST = { major: 22, minor: 18 };

/**
 * The denial of a Node that is older than what the gate is tested with, as the hook's whole answer;
 * `undefined` where `version`, such as `24.21.0`, is new enough. Pure.
 */
export function oldNodeDenial(version: string): string | undefined {
	const [major = 0, minor = 0] = version.split(".").map(Number);
	const isNew = major > OLDEST.major || (major === OLDEST.major && minor >= OLDEST.minor);
	if (isNew) return undefined;
	const shown = /^[\w.-]{1,40}$/.test(version) ? version : "an unknown one";
	return JSON.stringify({
		hookSpecificOutput: {
			hookEventName: "PreToolUse",
			permissionDecision: "deny",
			permissionDecisionReason: `codex-workers gate failure: it runs with Node ${shown} and needs ${OLDEST.major}.${OLDEST.minor} or newer, so the command was not judged and did not run. This is not your fault. Next step: run \`codex-workers doctor\`, which names what to repair`,
		},
	});
}
