import { Command } from "commander";
import { addFieldOptions, type Options, requireFields } from "../input/field-options.ts";
import { filledFieldsText } from "../input/filled-fields.ts";
import { helpExamples } from "../input/help-examples.ts";
import type { Perform } from "../perform.ts";
import type { ReportDefinition } from "../report/report-definition.ts";
import { reportDefinitions } from "../report/report-definitions.ts";

/** `codex-workers report …`: what a worker tells about itself, as a marker on its issue. */
export function reportCommand(perform: Perform): Command {
	const report = new Command("report").description(
		"From inside a worker: say on the issue how far you are.",
	);
	for (const definition of reportDefinitions) report.addCommand(kindCommand(perform, definition));
	return report;
}

function kindCommand(perform: Perform, definition: ReportDefinition): Command {
	const { kind, description, fields, filled, example } = definition;
	const command = new Command(kind)
		.summary(description)
		.description(`${description} ${filledFieldsText(filled)}`)
		.addHelpText("after", helpExamples(`report ${kind}`, example));
	return addFieldOptions(command, fields).action((options: Options) => {
		requireFields(command, fields, options);
		return perform(options, async (context) => {
			const { postReport } = await import("../report/post-report.ts");
			return postReport(context, definition, options);
		});
	});
}
