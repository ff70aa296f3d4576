import type { Label } from "../../store/label.ts";

export const labelJson = (label: Label) => ({
	id: label.databaseId,
	node_id: label.id,
	name: label.name,
	color: label.color,
	description: label.description,
	default: false,
});
