import { expect, test } from "vitest";
import type { TemplateName } from "./examples/example-templates.ts";
import { SEED_TEMPLATES } from "./fixtures/seed-templates.fixture.ts";
import { TEMPLATE_DATA } from "./fixtures/template-data.fixture.ts";
import { parseMarker } from "./parse-marker.ts";

type Filling = readonly (readonly [placeholder: string, value: string])[];

const worker = ["[WORKER_ID]", "worker-1768471200-123"] as const;
const branch = "feature/123-add-subtracts";

/** What a worker writes for each placeholder, in the order of the template. */
const fillings: readonly (readonly [keyof typeof SEED_TEMPLATES, TemplateName, Filling])[] = [
	[
		"started",
		"started",
		[
			worker,
			["[N]", "1"],
			["[BRANCH_NAME]", branch],
			["[TIMESTAMP]", "2026-01-15T10:02:00Z"],
			[
				"[1-2 sentence summary of what the issue requires]",
				"add() subtracts: add(2, 3) returns -1 and must return 5.",
			],
			["[Brief planned approach]", "Write a failing test for add(), then correct the operator."],
			["[ORCHESTRATION_ID]", "orch-2026-01-15-001"],
		],
	],
	[
		"progress",
		"progress",
		[
			["[Implementing|Testing|Blocked|Complete]", "Testing"],
			["[N]", "12"],
			["[Completed item]", "Reproduce the bug with a test"],
			["[Completed item]", "Correct the operator in add()"],
			["[In progress item]", "Test negative numbers"],
			["- [ ] [Remaining item]\n", ""],
			["[What you're working on right now]", "Testing add() with negative numbers."],
			["[What you'll do next]", "Review the change against the seven criteria."],
			worker,
		],
	],
	[
		"complete",
		"complete",
		[
			["[PR_NUMBER]", "126"],
			["[ISSUE]", "123"],
			["[BRANCH]", branch],
			[
				"[1-2 sentences describing what was implemented]",
				"add() adds again, with tests for negative numbers and zero.",
			],
			["[N]", "14"],
			["[X]", "96.5"],
			worker,
			["[N]", "31"],
		],
	],
	["handover", "handover", [["[N]", "91"], ["[ISSUE]", "123"], worker]],
	[
		"blocked",
		"blocked",
		[
			[
				"[Clear description of blocker]",
				"The tests need a registry that this network does not reach.",
			],
			["[Approach 1]", "Install from the lockfile"],
			["[Why it didn't work]", "the registry does not answer"],
			["[Approach 2]", "Install offline"],
			["[Why it didn't work]", "the cache does not have the test runner"],
			["[Specific action needed from human/external]", "Open the network to the package registry"],
			[
				"[Explanation of why this is a true blocker, not just a hard problem]",
				"Without the test runner no change can be shown to work.",
			],
			worker,
			["[N]", "1"],
		],
	],
	[
		"failed",
		"failed",
		[
			["[What failed]", "Correcting the operator in add() breaks subtract()."],
			["[N]", "1"],
			["[Approach 1]", "Swap the operator in add()"],
			["[Result]", "the tests of subtract() fail"],
			["[Approach 2]", "Copy subtract() and change it"],
			["[Result]", "the tests of add() still fail"],
			["[Error output or description]", "AssertionError: expected 5 to equal -1"],
			["[What I think might be wrong]", "Both functions share one table of operators."],
			["[Specific question to research]", "Where is the table of operators built?"],
			["[Area to investigate]", "Callers that rely on the wrong result"],
			worker,
		],
	],
	[
		"error",
		"error",
		[
			["[command that failed]", "pnpm test"],
			["[error output]", "AssertionError: expected -1 to equal 5"],
			["[What I think went wrong]", "add() uses the operator of subtract()."],
			["[What I'll try next]", "Correct the operator and run the tests again."],
		],
	],
	[
		"review",
		"shortReview",
		[
			worker,
			["[ISSUE]", "123"],
			["[TIMESTAMP]", "2026-01-15T10:40:00Z"],
			["[... full artifact per comprehensive-review skill ...]", "| Unaddressed | 0 |"],
		],
	],
	[
		"assigned",
		"assigned",
		[
			["$worker_id", worker[1]],
			["$(date -u +%Y-%m-%dT%H:%M:%SZ)", "2026-01-15T10:00:00Z"],
			["$worktree", "../calculator-worker-123"],
			["$worker_id", worker[1]],
			["$(date -u +%Y-%m-%dT%H:%M:%SZ)", "2026-01-15T10:00:00Z"],
			["$worktree", "../calculator-worker-123"],
			["$ORCHESTRATION_ID", "orch-2026-01-15-001"],
		],
	],
	[
		"cleared",
		"cleared",
		[
			["$(date -u +%Y-%m-%dT%H:%M:%SZ)", "2026-01-15T11:00:00Z"],
			["$worker_id", worker[1]],
			["$(date -u +%Y-%m-%dT%H:%M:%SZ)", "2026-01-15T11:00:00Z"],
			["$ORCHESTRATION_ID", "orch-2026-01-15-001"],
		],
	],
];

function filled(template: string, filling: Filling): string {
	return filling.reduce((text, [placeholder, value]) => {
		expect(text).toContain(placeholder);
		return text.replace(placeholder, () => value);
	}, template);
}

test.each(fillings)(
	"the published template of %s parses when it is filled in",
	(name, data, filling) => {
		const body = filled(SEED_TEMPLATES[name], filling);
		expect(parseMarker(body)).toEqual({ type: "marker", marker: TEMPLATE_DATA[data] });
	},
);

test("every published template is filled in", () => {
	expect(fillings.map(([name]) => name).sort()).toEqual(Object.keys(SEED_TEMPLATES).sort());
});

const partly = fillings.flatMap(([name, , filling]) =>
	filling
		.map(([placeholder], left) => ({
			name,
			placeholder,
			body: filled(
				SEED_TEMPLATES[name],
				filling.filter((_, at) => at !== left),
			),
		}))
		.filter(({ placeholder }) => placeholder.startsWith("[")),
);

test.each(partly)(
	"the template of $name is no marker with $placeholder left in it",
	({ name, placeholder, body }) => {
		const parsed = parseMarker(body);
		if (name === "handover" && placeholder === "[ISSUE]") return;
		expect(parsed).toMatchObject({ type: "invalid", kind: name });
	},
);

test.each(["assigned", "cleared"] as const)(
	"the dispatcher's comment parses with its tag around the JSON alone (%s)",
	(name) => {
		const filling = fillings.find(([each]) => each === name)?.[2] ?? [];
		const body = filled(SEED_TEMPLATES[name], filling)
			.replace("```json", "<!-- WORKER:ASSIGNED -->\n```json")
			.replace("\n```\n", "\n```\n<!-- /WORKER:ASSIGNED -->\n");
		expect(parseMarker(body)).toEqual({ type: "marker", marker: TEMPLATE_DATA[name] });
	},
);
