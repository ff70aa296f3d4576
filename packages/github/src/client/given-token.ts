/** The token that an environment gives, `GH_TOKEN` before `GITHUB_TOKEN` as `gh` has it; empty where it gives none. */
export function givenToken(env: Readonly<Record<string, string | undefined>>): string {
	return env["GH_TOKEN"] || env["GITHUB_TOKEN"] || "";
}
