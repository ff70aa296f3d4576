import { Command } from "commander";
import type { Perform } from "../perform.ts";

/** `codex-workers config …`: how this repository is worked on, and what can be set. */
export function configCommand(perform: Perform): Command {
	return new Command("config")
		.description("Show how this repository is worked on, or what can be configured.")
		.addCommand(printCommand(perform))
		.addCommand(schemaCommand(perform));
}

function printCommand(perform: Perform): Command {
	return new Command("print")
		.description("Print every key with the value that holds, and where it was set.")
		.option("--json", "print one JSON object")
		.addHelpText("after", "\nExample:\n  codex-workers config print")
		.action((flags: { json?: boolean }) =>
			perform(flags, async (context) => {
				const { printConfiguration } = await import("../configuration/print-configuration.ts");
				return printConfiguration(context);
			}),
		);
}

function schemaCommand(perform: Perform): Command {
	return new Command("schema")
		.description("Print the JSON Schema of codex-workers.json, for an editor to check it with.")
		.option("--json", "print one JSON object, with the schema in it")
		.addHelpText("after", "\nExample:\n  codex-workers config schema > codex-workers.schema.json")
		.action((flags: { json?: boolean }) =>
			perform(flags, async () => {
				const { configurationSchema } = await import("@codex-workers/protocol");
				const schema = configurationSchema();
				return { text: `${JSON.stringify(schema, null, "\t")}\n`, json: { schema } };
			}),
		);
}
