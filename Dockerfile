# Slim Debian, not Alpine: the model runtime is built against glibc.
FROM node:20-bookworm AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY tsconfig.json tsconfig.build.json ./
COPY src src
RUN npm run build && npm prune --omit=dev

FROM node:20-bookworm-slim
ENV NODE_ENV=production \
    SITASI_DATA_DIR=/data \
    SITASI_CACHE_DIR=/data/cache \
    SITASI_HEALTH=127.0.0.1:9464
WORKDIR /app
COPY package.json LICENSE NOTICE.md ./
COPY bin bin
COPY deploy/start deploy/healthy.mjs deploy/
COPY prompts prompts
COPY migrations migrations
COPY models models
COPY corpus corpus
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
RUN mkdir /data && chown 1000:1000 /data
USER 1000:1000
VOLUME /data
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s CMD ["node", "deploy/healthy.mjs"]
# Node.js handles SIGTERM itself: answers in flight are finished before it ends.
ENTRYPOINT ["deploy/start"]
