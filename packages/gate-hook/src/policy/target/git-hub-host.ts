import type { GateEnvironment } from "../../session/gate-environment.ts";

const GITHUB = "github.com";

/**
 * The host under which repositories are addressed, by the environment: `GITHUB_SERVER_URL` as
 * GitHub's runners set it, `GH_HOST` as gh takes it, or the host of `GITHUB_API_URL`
 * (`https://HOST/api/v3`, `https://api.HOST`). Any other API address is a stand-in for github.com.
 */
export function gitHubHost(env: GateEnvironment): string {
	const server = URL.parse(env["GITHUB_SERVER_URL"] ?? "")?.hostname;
	return server || env["GH_HOST"]?.toLowerCase() || hostOfApi(env["GITHUB_API_URL"] ?? "");
}

function hostOfApi(address: string): string {
	const url = URL.parse(address);
	if (url === null) return GITHUB;
	if (/^\/api(?:\/|$)/.test(url.pathname)) return url.hostname;
	return url.hostname.startsWith("api.") ? url.hostname.slice("api.".length) : GITHUB;
}
