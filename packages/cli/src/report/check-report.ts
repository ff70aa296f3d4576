import { markerRegistry } from "@codex-workers/protocol";
import type { Fault } from "../input/fault.ts";
import type { FieldValues } from "../input/field-path.ts";
import { findFaults } from "../input/find-faults.ts";
import { Refusal } from "../input/refusal.ts";
import { ExitCode } from "../output/exit-code.ts";
import type { OpenReport } from "./open-report.ts";
import type { ReportName } from "./report-definition.ts";

/** A report's fields: what was told and what is filled in. Throws `REPORT_INVALID` with every fault. */
export function checkReport(report: OpenReport, filled: FieldValues): FieldValues {
	const faults = reportFaults(report, filled);
	if (faults.length > 0) throw reportInvalid(report.definition.kind, faults);
	return reportFields(report, filled);
}

export function reportFaults(
	{ definition, given, worker }: OpenReport,
	filled: FieldValues,
): Fault[] {
	const { kind, fields, filled: filledFields } = definition;
	return findFaults({
		what: `the ${kind} comment`,
		schema: markerRegistry[kind].schema,
		fields,
		given,
		filled: { ...worker, ...filled },
		filledFields,
		isCut: true,
	});
}

export function reportFields({ given, worker }: OpenReport, filled: FieldValues): FieldValues {
	return { ...given.values, ...worker, ...filled };
}

export function reportInvalid(kind: ReportName, faults: readonly Fault[]): Refusal {
	return new Refusal({
		code: "REPORT_INVALID",
		sentence: `The ${kind} comment was not posted.`,
		faults,
		hint: `Correct this and run it again; \`codex-workers report ${kind} --help\` has an example.`,
		exitCode: ExitCode.usage,
	});
}
