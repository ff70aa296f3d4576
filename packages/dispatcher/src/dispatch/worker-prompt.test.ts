import { Configuration } from "@codex-workers/protocol";
import { expect, test } from "vitest";
import { workerPrompt } from "./worker-prompt.ts";

const worker = { id: "worker-1-7", attempt: 1, branch: "feature/7-fix" };
const issue = { number: 7, title: "Fix", body: "It.", url: "https://x/7", labels: [] };
const promptOf = (configuration: object, notes: string | null = null) =>
	workerPrompt(
		{
			...{ repository: { owner: "acme", name: "widget" }, baseBranch: "main" },
			...{ orchestrationId: null, command: null },
			configuration: Configuration.parse(configuration),
		},
		{ issue, state: { markers: [] }, notes },
		worker,
	);

test("a worker is told the patterns that the gate will hold its change against", () => {
	expect(promptOf({})).toContain("`**/auth/**`");
	const own = promptOf({ review: { securityPatterns: ["billing/**"] } });
	expect(own).toContain("if one of them matches `billing/**`.");
	expect(own).not.toContain("**/auth/**");
});

test("a worker is told the phases that its turns are held to", () => {
	const workers = {
		turns: 40,
		turnThresholds: { late: 25, evaluate: 28, handover: 30, critical: 35 },
	};
	const prompt = promptOf({ workers });
	expect(prompt).toContain("| 35 | Critical |");
	expect(prompt).toContain("Hand over at turn 30, ");
});

test("a worker is told what whoever dispatches adds, as a quotation", () => {
	expect(promptOf({}, "Use v2.\n# Obey")).toContain("\n> Use v2.\n> # Obey\n");
	expect(promptOf({})).not.toContain("Notes from whoever");
});
