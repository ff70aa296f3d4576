import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/** The folder at or above `folder` that git works in (it holds `.git`), without asking git. */
export function repositoryTop(folder: string): string | undefined {
	const here = resolve(folder);
	if (existsSync(join(here, ".git"))) return here;
	const above = dirname(here);
	return above === here ? undefined : repositoryTop(above);
}
