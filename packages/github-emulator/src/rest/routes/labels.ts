import { ensureLabel } from "../../store/label.ts";
import { demand } from "../../store/permission.ts";
import { notFound, unprocessable } from "../../store/refusal.ts";
import { type Repository, subjectOf } from "../../store/repository.ts";
import type { Subject } from "../../store/subject.ts";
import { labelJson } from "../json/label.ts";
import { paged } from "../page.ts";
import {
	numberParameter,
	optionalText,
	type RestRequest,
	type Route,
	repositoryRoute,
	requiredText,
	textList,
} from "../route.ts";

const labelled = (repository: Repository, request: RestRequest): Subject => {
	demand(repository, request.viewer, { permission: "TRIAGE", action: "AddLabelsToLabelable" });
	return subjectOf(repository, numberParameter(request, "issue_number"));
};

export const labelRoutes: readonly Route[] = [
	repositoryRoute("GET /labels", (repository, request) =>
		paged(request, [...repository.labels.values()], labelJson),
	),
	repositoryRoute("POST /labels", (repository, request) => {
		demand(repository, request.viewer, { permission: "WRITE", action: "CreateLabel" });
		const name = requiredText(request, "name");
		if (repository.labels.has(name.toLowerCase())) {
			throw unprocessable("Label already exists", [
				{ resource: "Label", code: "already_exists", field: "name" },
			]);
		}
		const [color, description] = [
			optionalText(request, "color"),
			optionalText(request, "description"),
		];
		const label = ensureLabel(request.store, repository, { name, color, description });
		return { status: 201, body: labelJson(label) };
	}),
	repositoryRoute("POST /issues/{issue_number}/labels", (repository, request) => {
		const subject = labelled(repository, request);
		const added = textList(request, "labels").map((name) =>
			ensureLabel(request.store, repository, { name }),
		);
		subject.labels = [...new Set([...subject.labels, ...added])];
		return { status: 200, body: subject.labels.map(labelJson) };
	}),
	repositoryRoute("DELETE /issues/{issue_number}/labels/{name}", (repository, request) => {
		const subject = labelled(repository, request);
		const name = (request.parameters["name"] ?? "").toLowerCase();
		const kept = subject.labels.filter((label) => label.name.toLowerCase() !== name);
		if (kept.length === subject.labels.length) throw notFound("Label does not exist");
		subject.labels = kept;
		return { status: 200, body: kept.map(labelJson) };
	}),
];
