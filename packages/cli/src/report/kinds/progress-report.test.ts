import { ProgressPhase } from "@codex-workers/protocol";
import { expect, test } from "vitest";
import { choice } from "../../input/flag-forms.ts";
import { progressReport } from "./progress-report.ts";

test("help offers the phases that a marker takes", () => {
	const phase = progressReport.fields.find(({ key }) => key === "phase");
	expect(phase?.flags.map(({ form }) => form.note)).toEqual([choice(ProgressPhase.options).note]);
});
