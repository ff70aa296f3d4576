/** The environment variables that hold secrets which a dispatcher knows of. */
export const SECRET_NAMES: readonly string[] = [
	"GH_TOKEN",
	"GITHUB_TOKEN",
	"GH_ENTERPRISE_TOKEN",
	"GITHUB_ENTERPRISE_TOKEN",
	"OPENAI_API_KEY",
	"CODEX_API_KEY",
];
