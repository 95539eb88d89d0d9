package com.zigral.service.access;

import java.util.Optional;

import org.springframework.http.HttpStatus;

/**
 * Why a call is refused.
 *
 * @param status the status of the answer
 * @param detail what the caller can do about it
 * @param challenge the {@code WWW-Authenticate} header, when there is one
 */
record Refusal(HttpStatus status, String detail, Optional<String> challenge) {
}
