import type { Repository } from "./repository.ts";
import type { Store } from "./store.ts";

export interface Label {
	readonly type: "Label";
	readonly id: string;
	readonly databaseId: number;
	readonly repository: Repository;
	readonly name: string;
	readonly color: string;
	readonly description: string | null;
	readonly createdAt: number;
}

/** The repository's label of that name, made on first use: label names ignore case. */
export const ensureLabel = (
	store: Store,
	repository: Repository,
	label: { name: string; color?: string | undefined; description?: string | null | undefined },
): Label => {
	const existing = repository.labels.get(label.name.toLowerCase());
	if (existing !== undefined) return existing;
	const made: Label = {
		type: "Label",
		...store.identify("Label"),
		repository,
		name: label.name,
		color: label.color ?? "ededed",
		description: label.description ?? null,
		createdAt: store.now(),
	};
	repository.labels.set(label.name.toLowerCase(), made);
	store.nodes.set(made.id, made);
	return made;
};
