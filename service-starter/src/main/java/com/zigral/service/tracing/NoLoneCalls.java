package com.zigral.service.tracing;

import java.util.List;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;

/**
 * Begins no trace with a call to another service: those calls belong to nothing that was
 * asked for, such as looking every second whether a watched job has changed.
 *
 * @param others decides about all other traces
 */
record NoLoneCalls(Sampler others) implements Sampler {

	@Override
	public SamplingResult shouldSample(Context parent, String traceId, String name, SpanKind kind,
			Attributes attributes, List<LinkData> links) {
		return (kind == SpanKind.CLIENT) ? SamplingResult.drop()
				: this.others.shouldSample(parent, traceId, name, kind, attributes, links);
	}

	@Override
	public String getDescription() {
		return "NoLoneCalls{" + this.others.getDescription() + "}";
	}

}
