import { existsSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * The real directory of a package that a module in `directory` would import: in its `node_modules`
 * or those above. Node's own resolution would look at `NODE_PATH` too, which package managers set.
 */
export function installedPackage(name: string, directory: string): string | undefined {
	const candidate = join(directory, "node_modules", name);
	if (existsSync(join(candidate, "package.json"))) return realpathSync(candidate);
	const parent = dirname(directory);
	return parent === directory ? undefined : installedPackage(name, parent);
}
