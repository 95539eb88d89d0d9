// The REST API, as everybody can use it. Problems (RFC 9457) become errors with a sentence for people.
export class Problem extends Error {
  constructor(status, body) {
    const fields = (body.errors ?? []).map(({ field, message }) => `${field} ${message}`);
    const detail = body.detail ?? body.error ?? `The service answers ${status}`;
    super([detail, ...fields.filter((field) => !detail.includes(field))].join("\n"));
    this.status = status;
    this.fields = body.errors ?? [];
    this.suggestions = body.suggestions ?? [];
  }
}

/** What a session shows with each call that changes something; there is none where nobody logs in. */
const csrf = () => {
  const token = document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]+)/)?.[1];
  return token ? { "X-XSRF-TOKEN": token } : {};
};

const send = async (method, path, body, more = {}) => {
  let response;
  try {
    response = await fetch(path, {
      method,
      // A form says itself what it is.
      headers: { ...(method === "GET" ? {} : csrf()), ...(body === undefined || body instanceof FormData ? {} : { "Content-Type": "application/json" }), ...more },
      body: body === undefined || body instanceof FormData ? body : JSON.stringify(body),
    });
  } catch {
    throw new Problem(0, { detail: "Zigral does not answer. Is it running?" });
  }
  const text = await response.text();
  let data = {};
  try {
    data = text === "" ? {} : JSON.parse(text);
  } catch {
    data = { detail: text };
  }
  if (response.status === 401) document.dispatchEvent(new CustomEvent("logged-out"));
  // A provider that is out of quota is a 200 with an error; a job that failed has one, too, and an id.
  if (!response.ok || (data?.error && !data.job_id)) throw new Problem(response.status, data);
  return { data, headers: response.headers };
};

const call = async (method, path, body, more) => (await send(method, path, body, more)).data;

/** The address of a job in the API, and of what is below it. */
export const jobPath = (jobId, rest = "") => `/jobs/${encodeURIComponent(jobId)}${rest}`;

/** The address of a job's view on the page. */
export const jobView = (jobId) => `#/job/${encodeURIComponent(jobId)}`;

/** What a job is called: its name, else what was asked for. */
export const jobName = ({ name, command, job_id: id }) => name || command || id;

/** What the address of a profile says of whose it is. */
export const slugOf = (address) => decodeURIComponent(address.replace(/^.*\/in\//, "").replace(/\/$/, ""));

/** The address of a person in the API. */
export const personPath = (slug) => `/people/${encodeURIComponent(slug)}`;

/** The address of the drawer about somebody on the page. */
export const personView = (address) => `#/person/${encodeURIComponent(slugOf(address))}`;

/** The address of a campaign in the API, and of what is below it. */
export const campaignPath = (id, rest = "") => `/campaigns/${encodeURIComponent(id)}${rest}`;

/** The address of a campaign's view on the page. */
export const campaignView = (id, rest = "") => `#/campaigns/${encodeURIComponent(id)}${rest}`;

/** The address of the form for a campaign with the people of a job or a list. */
export const campaignOf = (kind, id) => `#/campaigns/new/${kind}/${encodeURIComponent(id)}`;

/** The address of a schedule in the API, and of what is below it. */
export const schedulePath = (id, rest = "") => `/schedules/${encodeURIComponent(id)}${rest}`;

/** The address of a schedule's view on the page. */
export const scheduleView = (id, rest = "") => `#/schedules/${encodeURIComponent(id)}${rest}`;

/** A page of a list: its data, the address of the next page or null, and how many there are, where the service says so. */
export const getPage = async (path) => {
  const { data, headers } = await send("GET", path);
  return { data, next: headers.get("Link")?.match(/<([^>]+)>; rel="next"/)?.[1] ?? null, total: Number(headers.get("X-Total-Count") ?? 0) };
};

export const get = (path) => call("GET", path);
export const post = (path, body = {}) => call("POST", path, body);
export const patch = (path, body) => call("PATCH", path, body);
export const put = (path, body, headers = {}) => call("PUT", path, body, headers);
export const remove = (path) => call("DELETE", path);
