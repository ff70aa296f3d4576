import * as z from "zod";

const Names = z.record(z.string(), z.string());

/** A `package.json` as a registry shows it; what is not named here is kept as it is. */
export const PublishedManifest = z.looseObject({
	name: z.string(),
	version: z.string(),
	dependencies: Names.default({}),
});

export type PublishedManifest = z.infer<typeof PublishedManifest>;
