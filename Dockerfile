# All images of Zigral, one target each, from one build:
#   docker build --target orchestrator -t zigral-orchestrator .
#   docker build --target context-manager -t zigral-context-manager .
#   docker build --target sandbox -t zigral-sandbox .

# Images of others are taken by digest, which scripts/lint insists on. They stand in FROM as they are,
# because Dependabot finds them nowhere else.
FROM eclipse-temurin:25-jdk@sha256:dcf835e52330939b6c9f90ecab8aafcbcaa8fbf48423db44de884cf978c10144 AS build
WORKDIR /zigral
COPY . .
RUN ./mvnw -B -ntp -q -Dmaven.test.skip -Dcheckstyle.skip -Dspring-javaformat.validate.skip \
      -pl context-manager-service,orchestrator-service,launcher -am package \
 && for service in context-manager-service orchestrator-service; do \
      java -Djarmode=tools -jar $service/target/$service-*-exec.jar \
        extract --layers --application-filename service.jar --destination /layers/$service || exit; \
    done \
 && install -D launcher/target/launcher-*-exec.jar /layers/sandbox/launcher.jar

# What the services need of Java.
FROM eclipse-temurin:25-jdk@sha256:dcf835e52330939b6c9f90ecab8aafcbcaa8fbf48423db44de884cf978c10144 AS java
RUN jlink --output /opt/java/runtime --no-man-pages --no-header-files --compress zip-6 --add-modules \
      java.se,jdk.charsets,jdk.crypto.ec,jdk.httpserver,jdk.jfr,jdk.localedata,jdk.management,jdk.management.agent,jdk.naming.dns,jdk.net,jdk.security.auth,jdk.security.jgss,jdk.unsupported,jdk.zipfs

# Its nodejs must be 20 or newer: Playwright refuses an older one.
FROM debian:trixie-slim@sha256:3a39a0592364683e6bab97937b72cad5a8fa6dcbbee90edb3bb48c7f8e94f258 AS base
ARG VERSION=development
ARG REVISION=unknown
LABEL org.opencontainers.image.version="$VERSION" org.opencontainers.image.revision="$REVISION" \
      org.opencontainers.image.vendor="Zigral"
COPY deploy/dpkg-excludes /etc/dpkg/dpkg.cfg.d/zigral
RUN apt-get update \
 && apt-get install -y --no-install-recommends ca-certificates curl \
 && rm -rf /var/lib/apt/lists/* /var/cache/apt \
 && useradd --system --uid 10001 --user-group --home-dir /data zigral \
 && install -d -o zigral -g zigral -m 700 /data
COPY --from=java /opt/java/runtime /opt/java/openjdk
ENV PATH="/opt/java/openjdk/bin:$PATH" ZIGRAL_DATA_DIR=/data LOG_DIR=/data/logs
WORKDIR /opt/zigral
VOLUME /data

# --- context manager -----------------------------------------------------------------------------

FROM base AS context-manager-layers
COPY --from=build /layers/context-manager-service/dependencies/ ./
COPY --from=build /layers/context-manager-service/application/ ./
COPY context-manager-service/jvm.options ./

# The classes as a real start needs them, loaded and linked: a third of the time to start.
FROM context-manager-layers AS context-manager-training
COPY scripts/train-aot-cache /usr/local/bin/
RUN train-aot-cache http://127.0.0.1:8001/health

FROM context-manager-layers AS context-manager
LABEL org.opencontainers.image.title="Zigral context manager" \
      org.opencontainers.image.description="Job context, checkpoints and history in PostgreSQL, over REST"
COPY --from=context-manager-training /opt/zigral/service.aot ./
USER zigral
EXPOSE 8001
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 \
  CMD curl -fsS -o /dev/null "http://127.0.0.1:${CONTEXT_MANAGER_PORT:-8001}/health"
ENTRYPOINT ["java", "-XX:AOTCache=service.aot", "-Xlog:aot*=error", "@jvm.options", "-jar", "service.jar"]

# --- orchestrator, with the browser its agent Lincoln drives -------------------------------------

FROM base AS orchestrator-layers
RUN apt-get update \
 && apt-get install -y --no-install-recommends chromium-headless-shell fonts-liberation nodejs \
 && rm -rf /var/lib/apt/lists/* /var/cache/apt
ENV CHROMIUM_PATH=/usr/lib/chromium/chromium-headless-shell PLAYWRIGHT_NODEJS_PATH=/usr/bin/node
COPY --from=build /layers/orchestrator-service/dependencies/ ./
COPY --from=build /layers/orchestrator-service/application/ ./
COPY orchestrator-service/jvm.options ./

FROM orchestrator-layers AS orchestrator-training
COPY scripts/train-aot-cache /usr/local/bin/
RUN train-aot-cache http://127.0.0.1:8000/health

FROM orchestrator-layers AS orchestrator
LABEL org.opencontainers.image.title="Zigral orchestrator" \
      org.opencontainers.image.description="Plans commands and carries them out on LinkedIn and Google Sheets"
COPY --from=orchestrator-training /opt/zigral/service.aot ./
USER zigral
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=5s --start-period=90s --retries=6 \
  CMD curl -fsS -o /dev/null "http://127.0.0.1:${API_PORT:-8000}/health"
ENTRYPOINT ["java", "-XX:AOTCache=service.aot", "-Xlog:aot*=error", "@jvm.options", "-jar", "service.jar"]

# --- practice LinkedIn and Sheets server, for trying things out ----------------------------------

FROM base AS sandbox
LABEL org.opencontainers.image.title="Zigral sandbox" \
      org.opencontainers.image.description="A practice LinkedIn and a practice Google Sheets"
COPY --from=build /layers/sandbox/ ./
USER zigral
EXPOSE 8090 8091
HEALTHCHECK --interval=5s --timeout=5s --start-period=30s --retries=6 \
  CMD curl -fsS -o /dev/null http://127.0.0.1:8090/login
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-Xmx256m", "-jar", "launcher.jar"]
CMD ["stand-ins"]
