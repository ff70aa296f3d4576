import type { GitHubFailure } from "./github-failure.ts";
import { operationInWords } from "./operation-in-words.ts";

interface FailureText {
	code: string;
	sentence: string;
	hint: string;
}

/** A failure as people meet it: a stable code, one sentence, the next step. */
export function describeFailure(failure: GitHubFailure): FailureText {
	const { code, claim } = TEXTS[failure.kind];
	const sentence = `${claim} ${operationInWords(failure.operation)}: ${failure.says}`;
	return { code, sentence, hint: hintFor(failure) };
}

const TEXTS = {
	unauthenticated: {
		code: "GITHUB_UNAUTHENTICATED",
		claim: "GitHub does not accept the token for",
	},
	forbidden: { code: "GITHUB_FORBIDDEN", claim: "GitHub forbids" },
	"not-found": { code: "GITHUB_NOT_FOUND", claim: "GitHub found nothing while" },
	"rate-limited": { code: "GITHUB_RATE_LIMITED", claim: "GitHub's rate limit was reached while" },
	unavailable: { code: "GITHUB_UNAVAILABLE", claim: "GitHub gave no usable answer while" },
	rejected: { code: "GITHUB_REJECTED", claim: "GitHub refused" },
	"answer-invalid": {
		code: "GITHUB_ANSWER_INVALID",
		claim: "GitHub gave an answer of an unknown shape while",
	},
} as const satisfies Record<GitHubFailure["kind"], { code: string; claim: string }>;

function hintFor(failure: GitHubFailure): string {
	switch (failure.kind) {
		case "unauthenticated":
			return "Set GH_TOKEN to a valid token; after `gh auth login`, `gh auth token` prints one.";
		case "forbidden":
			return "Give the token what GitHub names: write access to contents, issues and pull requests; for a board, projects.";
		case "not-found":
			return "Check the name, and that the token may see it: what a token may not see looks absent.";
		case "rate-limited":
			return `Try again after ${new Date(failure.retryAt).toISOString()}.`;
		case "unavailable":
			return failure.mayHaveExecuted
				? "Look on GitHub whether the change was made before you repeat it."
				: "Check the network and GITHUB_API_URL, then try again.";
		case "rejected":
			return "Correct what GitHub names, then try again.";
		case "answer-invalid":
			return "Check that GITHUB_API_URL is a GitHub API; if it is, report this message.";
	}
}
