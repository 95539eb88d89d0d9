package com.zigral.service.access;

import java.util.Map;

import org.springframework.http.HttpStatus;

/**
 * Why a call is refused.
 *
 * @param status the status of the answer
 * @param detail what the caller can do about it
 * @param headers further headers of the answer
 */
record Refusal(HttpStatus status, String detail, Map<String, String> headers) {
}
