import { Command, Option } from "commander";
import type { DoctorFlags } from "../doctor/doctor.ts";
import type { Perform } from "../perform.ts";

/** `codex-workers doctor`. */
export function doctorCommand(perform: Perform): Command {
	return new Command("doctor")
		.summary(SUMMARY)
		.description(DESCRIPTION)
		.option("--project", "look at the hooks of this repository instead of your own")
		.option("--fix", "install again what was installed and is damaged")
		.addOption(
			new Option("--bundle [file]", "also write what a bug report needs, without any token").preset(
				"codex-workers-doctor.json",
			),
		)
		.option("--json", "print one JSON object")
		.addHelpText("after", "\nExample:\n  codex-workers doctor")
		.action((flags: DoctorFlags) =>
			perform(flags, async (context) => {
				const { doctor } = await import("../doctor/doctor.ts");
				return doctor(context, flags);
			}),
		);
}

const SUMMARY = "Look at everything that has to be right, and say how to repair what is not.";

const DESCRIPTION = [
	SUMMARY,
	"The canary runs the real codex with the installed hooks and a model that is played on this machine: its attempt to open a pull request must be denied. Nothing leaves the machine.",
	"To see whether claims can be pushed, a ref is created beside them and deleted.",
	"Exit codes: 0 nothing is broken, 1 something is.",
].join("\n\n");
