package com.zigral.service.problem;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

import org.springframework.util.unit.DataSize;

/**
 * A request whose body breaks off with a {@link BodyTooLargeException} when it passes the
 * limit.
 */
class LimitedRequest extends HttpServletRequestWrapper {

	private final DataSize limit;

	LimitedRequest(HttpServletRequest request, DataSize limit) {
		super(request);
		this.limit = limit;
	}

	@Override
	public ServletInputStream getInputStream() throws IOException {
		return new LimitedStream(super.getInputStream(), this.limit);
	}

	@Override
	public BufferedReader getReader() throws IOException {
		return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
	}

	private static final class LimitedStream extends ServletInputStream {

		private final ServletInputStream body;

		private final DataSize limit;

		private long count;

		LimitedStream(ServletInputStream body, DataSize limit) {
			this.body = body;
			this.limit = limit;
		}

		@Override
		public int read() throws IOException {
			int value = this.body.read();
			return (value < 0) ? value : counted(1, value);
		}

		@Override
		public int read(byte[] buffer, int offset, int length) throws IOException {
			int read = this.body.read(buffer, offset, length);
			return (read < 0) ? read : counted(read, read);
		}

		private int counted(int read, int value) throws IOException {
			this.count += read;
			if (this.count > this.limit.toBytes()) {
				throw new BodyTooLargeException(this.limit);
			}
			return value;
		}

		@Override
		public boolean isFinished() {
			return this.body.isFinished();
		}

		@Override
		public boolean isReady() {
			return this.body.isReady();
		}

		@Override
		public void setReadListener(ReadListener listener) {
			this.body.setReadListener(listener);
		}

	}

}
