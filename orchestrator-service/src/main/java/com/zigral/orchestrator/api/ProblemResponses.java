package com.zigral.orchestrator.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.swagger.v3.oas.annotations.responses.ApiResponse;

/**
 * What the API page says of calls that read parameters or a body and need the services
 * behind them: how each of them can fail.
 */
@ApiResponse(responseCode = "400", description = "The address or the body cannot be read")
@ApiResponse(responseCode = "422", description = "A field is wrong; errors names each")
@ApiResponse(responseCode = "503", description = "The context manager or the database is down; nothing was changed")
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ProblemResponses {

}
