import type { Label } from "../../store/label.ts";
import { timestamp } from "../../store/timestamp.ts";
import type { Scope, View } from "../scope.ts";

export const labelView = (label: Label, scope: Scope): View => ({
	__typename: "Label",
	id: label.id,
	name: label.name,
	color: label.color,
	description: label.description,
	createdAt: timestamp(label.createdAt),
	isDefault: false,
	repository: () => scope.show(label.repository),
});
