import {
	contains,
	denied,
	exitCode,
	matches,
	patch,
	run,
	type StepResult,
	type Story,
	say,
	story,
} from "@codex-workers/model-emulator";
import { DEMO_ISSUE } from "../world/demo-repository.ts";
import { FAILING_TEST, FIX, REVIEW_FIXES } from "./demo-edits.ts";
import { COMPLETE_REVIEW, UNFINISHED_REVIEW } from "./demo-review.ts";

const ISSUE = DEMO_ISSUE.number;
const TITLE = `fix: round before splitting into minutes (#${ISSUE})`;
const BODY = `Rounds first, so that no duration ends in 60s. Closes #${ISSUE}`;

/** What the scripted model does. With `gh` it reads and proposes through gh, else through us. */
export function demoStory({ gh }: { gh: boolean }): Story {
	const openPullRequest = `${gh ? "gh" : "codex-workers"} pr create --title "${TITLE}" --body "${BODY}"`;
	return story("one worker's life", [
		readIssue(gh),
		run("node --test", {
			title: "Run the tests once: they pass",
			expect: exitCode(0),
		}),
		reportStarted,
		patch(FAILING_TEST, { title: "Write a failing test" }),
		run("node --test", { title: "See it fail", expect: exitCode(1) }),
		patch(FIX, { title: "Fix the bug" }),
		run("node --test", { title: "See it pass", expect: exitCode(0) }),
		commit("Commit", TITLE),
		run(openPullRequest, {
			title: "Open the pull request without a review",
			expect: denied(/no trusted review artifact/),
		}),
		postReview("Post a review with 2 open findings", UNFINISHED_REVIEW),
		run(openPullRequest, {
			title: "Open the pull request anyway",
			expect: denied(/2 findings unaddressed/),
		}),
		patch(REVIEW_FIXES, { title: "Fix both findings" }),
		run("node --test", {
			title: "Run the tests: they pass",
			expect: exitCode(0),
		}),
		commit("Commit", `fix: refuse negative durations, document rounding (#${ISSUE})`),
		postReview("Post the complete review", COMPLETE_REVIEW),
		run("git push --quiet origin HEAD", { title: "Push the branch" }),
		run(openPullRequest, { title: "Open the pull request", expect: matches(/\/pull\/\d+/) }),
		reportComplete,
		say(`The pull request for issue #${ISSUE} is open.`, { title: "Stop" }),
	]);
}

const readIssue = (gh: boolean) =>
	gh
		? run(`gh issue view ${ISSUE} --json title,body`, {
				title: "Read the issue",
				expect: contains(DEMO_ISSUE.title),
			})
		: run("cat src/format-duration.ts", {
				title: "Read the code that the issue is about",
				expect: contains("Math.round"),
			});

const reportStarted = run(
	[
		"codex-workers report started",
		'--understanding "Seconds are rounded after the minutes are taken, so 59.7 becomes 60."',
		'--approach "A failing test first, then round before splitting."',
	].join(" "),
	{ title: "Post the started comment", expect: contains("#issuecomment-") },
);

const commit = (title: string, subject: string) =>
	run(`git add --all && git commit --quiet -m "${subject}" -m "Worker: $CODEX_WORKERS_WORKER_ID"`, {
		title,
	});

const postReview = (title: string, review: unknown) =>
	run(`codex-workers review post --file - <<'JSON'\n${JSON.stringify(review, null, 2)}\nJSON`, {
		title,
		expect: contains("#issuecomment-"),
	});

const reportComplete = (past: readonly StepResult[]) =>
	run(
		[
			`codex-workers report complete --pull-request ${pullRequestOpenedBy(past.at(-1))}`,
			'--summary "Durations are rounded before they are split; negative ones are refused."',
			"--tests-passing 4",
		].join(" "),
		{ title: "Post the complete comment", expect: contains("#issuecomment-") },
	);

function pullRequestOpenedBy(step: StepResult | undefined): string {
	return /\/pull\/(?<number>\d+)/.exec(step?.output ?? "")?.groups?.["number"] ?? "0";
}
