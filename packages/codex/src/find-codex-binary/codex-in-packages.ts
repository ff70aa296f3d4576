import { existsSync } from "node:fs";
import { join } from "node:path";
import { installedPackage } from "./installed-package.ts";
import type { NativeTarget } from "./native-target.ts";

/** What a directory's `node_modules`, and those above it, have of Codex. */
export type PackagedCodex =
	| { readonly kind: "native"; readonly path: string }
	| { readonly kind: "without_platform" }
	| { readonly kind: "none" };

/** Looks for the npm package `@openai/codex` as a module in `directory` would. */
export function codexInPackages(
	directory: string,
	target: NativeTarget | undefined,
): PackagedCodex {
	const wrapper = installedPackage("@openai/codex", directory);
	if (wrapper === undefined) return { kind: "none" };
	return nativeOfWrapper(wrapper, target);
}

/** The native binary that belongs to an installed wrapper package. */
export function nativeOfWrapper(wrapper: string, target: NativeTarget | undefined): PackagedCodex {
	if (target === undefined) return { kind: "without_platform" };
	const homes = [installedPackage(target.packageName, wrapper), wrapper];
	const path = homes
		.flatMap((home) => (home === undefined ? [] : [join(home, target.file)]))
		.find((file) => existsSync(file));
	return path === undefined ? { kind: "without_platform" } : { kind: "native", path };
}
