import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseJson } from "@codex-workers/protocol";
import * as z from "zod";
import type { CliContext } from "../../cli-context.ts";
import { readIfThere } from "../../install/files/read-if-there.ts";
import { askGit } from "../../session/ask-git.ts";
import { type Finding, ok, warn } from "../check.ts";
import { skillHash } from "./skill-hash.ts";

/** What `npx skills` 1.7 notes in a project about the skills that it installed there. */
const Lock = z.object({
	skills: z.record(
		z.string().regex(/^\w[\w.-]*$/),
		z.object({ source: z.string(), computedHash: z.string().optional() }),
	),
});

type Entry = z.infer<typeof Lock>["skills"][string];

/**
 * Whether the skills of this repository are what was installed: `npx skills` compares its lock with
 * where they come from, never with what lies in the folder. Throws `FILE_UNREADABLE`.
 */
export async function checkSkills(context: Pick<CliContext, "cwd" | "env">): Promise<Finding> {
	const top = await topOf(context);
	const text = await readIfThere(join(top, "skills-lock.json"));
	if (text === null) {
		return ok("No skills are installed in this repository; workers are told the protocol anyway.");
	}
	const lock = Lock.safeParse(parseJson(text));
	if (!lock.success) {
		return warn("skills-lock.json cannot be read.", "Restore it, or install the skills again.");
	}
	const entries = Object.entries(lock.data.skills);
	const faults = entries.flatMap(([name, entry]) => faultOf(top, name, entry));
	if (faults.length === 0) return ok(`${entries.length} skills are as they were installed.`);
	return warn(
		`Skills are not what was installed: ${faults.map(({ name, fault }) => `${name} ${fault}`).join(", ")}.`,
		faults.map(({ again }) => `Run \`${again}\`.`).join(" "),
	);
}

async function topOf(context: Pick<CliContext, "cwd" | "env">): Promise<string> {
	const top = await askGit(context, ["rev-parse", "--show-toplevel"]);
	return top.type === "done" ? top.stdout : context.cwd;
}

interface Fault {
	readonly name: string;
	readonly fault: string;
	readonly again: string;
}

function faultOf(top: string, name: string, { source, computedHash }: Entry): Fault[] {
	const again = `npx -y skills add ${source} --skill ${name} --agent codex -y`;
	const folder = join(top, ".agents/skills", name);
	if (!existsSync(join(folder, "SKILL.md"))) return [{ name, fault: "is missing", again }];
	const isSame = computedHash === undefined || skillHash(folder) === computedHash;
	return isSame ? [] : [{ name, fault: "was changed", again }];
}
