import { CodedError } from "@codex-workers/protocol";

export interface GitHubClientOptions {
	token: string;
	/** `https://api.github.com`, `https://<host>/api/v3`, or an emulator's address. */
	apiUrl?: string | undefined;
	fetch?: typeof globalThis.fetch;
	/** For one attempt. GitHub itself gives up after 10 seconds. */
	timeoutMs?: number;
	/** What one call may take with all its waits for retries and rate limits. */
	maxWaitMs?: number;
	/** Milliseconds since the epoch. */
	now?: () => number;
	sleep?: (milliseconds: number) => Promise<unknown>;
	/** From 0 up to 1. */
	random?: () => number;
}

/** A token that can stand in a header, without surrounding blanks. Throws `TOKEN_MISSING` and `TOKEN_INVALID`. */
export function checkedToken(token: string): string {
	const trimmed = token.trim();
	if (/^[\x21-\x7e]+$/.test(trimmed)) return trimmed;
	if (trimmed === "") {
		throw new CodedError("TOKEN_MISSING", "There is no GitHub token.", {
			hint: "Set GH_TOKEN to a token that may write issues, contents and pull requests; after `gh auth login`, `gh auth token` prints one.",
		});
	}
	throw new CodedError("TOKEN_INVALID", "The GitHub token holds blanks or foreign characters.", {
		hint: "Set GH_TOKEN to the token alone; after `gh auth login`, `gh auth token` prints one.",
	});
}

/** An http(s) address without credentials, query and trailing slashes. Throws `GITHUB_API_URL_INVALID`. */
export function checkedApiUrl(apiUrl: string): string {
	const url = URL.canParse(apiUrl) ? new URL(apiUrl) : undefined;
	if (
		url !== undefined &&
		/^https?:$/.test(url.protocol) &&
		`${url.username}${url.password}` === ""
	) {
		return `${url.origin}${url.pathname.replace(/\/+$/, "")}`;
	}
	throw new CodedError("GITHUB_API_URL_INVALID", "The address of the GitHub API is not usable.", {
		hint: "Set GITHUB_API_URL to an http(s) address without user and password, like https://api.github.com.",
	});
}
