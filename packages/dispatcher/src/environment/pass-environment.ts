import type { Environment } from "./environment.ts";

const NAMES: ReadonlySet<string> = new Set([
	"ALL_PROXY",
	"CODEX_API_KEY",
	"CODEX_CA_CERTIFICATE",
	"CODEX_HOME",
	"CODEX_WORKERS_NODE",
	"GIT_ALLOW_PROTOCOL",
	"GIT_ASKPASS",
	"GIT_PROXY_COMMAND",
	"GIT_SSH",
	"GIT_SSH_COMMAND",
	"GIT_SSH_VARIANT",
	"HOME",
	"HTTPS_PROXY",
	"HTTP_PROXY",
	"LANG",
	"LANGUAGE",
	"LOGNAME",
	"NO_PROXY",
	"OPENAI_API_KEY",
	"OPENAI_BASE_URL",
	"PATH",
	"SHELL",
	"SSH_AUTH_SOCK",
	"SSL_CERT_DIR",
	"SSL_CERT_FILE",
	"TERM",
	"TMPDIR",
	"TZ",
	"USER",
	"all_proxy",
	"http_proxy",
	"https_proxy",
	"no_proxy",
]);
const PREFIXES = [
	...["GH_", "GITHUB_", "LC_", "XDG_"],
	...["GIT_AUTHOR_", "GIT_COMMITTER_", "GIT_CONFIG_", "GIT_HTTP_", "GIT_LFS_", "GIT_SSL_"],
];
/** Keys of an app, of a webhook, of a client: secrets of other programs, by names that begin alike. */
const OF_OTHERS = /SECRET|PASSWORD|PRIVATE|CREDENTIAL|_KEY(?:_|$)/;
/** What is written there steers the job of GitHub Actions that the dispatcher runs in. */
const STEERS_JOB = /^GITHUB_(?:ENV|OUTPUT|PATH|STATE|STEP_SUMMARY)$/;

/**
 * The part of an environment that a supervisor gets, and of which a worker gets what its account
 * allows: an allow-list, so that `NODE_OPTIONS`, `LD_PRELOAD` and another program's secrets stay
 * with the dispatcher. What binds git to one place (`GIT_DIR`, `GIT_INDEX_FILE`, …) or runs
 * programs of its own is left out as well, and who the worker is that the dispatcher itself may run
 * for: a new worker is not a part of that one.
 */
export function passEnvironment(env: Environment): Record<string, string> {
	const passed: Record<string, string> = {};
	for (const [name, value] of Object.entries(env)) {
		if (value !== undefined && isPassed(name)) passed[name] = value;
	}
	return passed;
}

function isPassed(name: string): boolean {
	if (NAMES.has(name)) return true;
	if (STEERS_JOB.test(name) || (/^G(?:H|ITHUB)_/.test(name) && OF_OTHERS.test(name))) return false;
	return PREFIXES.some((prefix) => name.startsWith(prefix));
}

/** Set by git for its own hooks; inherited, they would make git work on another repository. */
export const LOCAL_TO_A_REPOSITORY: ReadonlySet<string> = new Set([
	"GIT_ALTERNATE_OBJECT_DIRECTORIES",
	"GIT_COMMON_DIR",
	"GIT_DIR",
	"GIT_GRAFT_FILE",
	"GIT_IMPLICIT_WORK_TREE",
	"GIT_INDEX_FILE",
	"GIT_INTERNAL_SUPER_PREFIX",
	"GIT_NAMESPACE",
	"GIT_NO_REPLACE_OBJECTS",
	"GIT_OBJECT_DIRECTORY",
	"GIT_PREFIX",
	"GIT_QUARANTINE_PATH",
	"GIT_REPLACE_REF_BASE",
	"GIT_SHALLOW_FILE",
	"GIT_WORK_TREE",
]);
