// SREDA_TEST_SERVICES=docker: PostgreSQL and Redis from containers.
import { PostgreSqlContainer } from '@testcontainers/postgresql';
import { GenericContainer } from 'testcontainers';

export async function startContainers() {
  const [postgres, redis] = await Promise.all([
    new PostgreSqlContainer(process.env.SREDA_TEST_POSTGRES_IMAGE ?? 'postgres:18').start(),
    new GenericContainer(process.env.SREDA_TEST_REDIS_IMAGE ?? 'redis:8').withExposedPorts(6379).start(),
  ]);
  process.env.SREDA_TEST_REDIS_URL ??= `redis://${redis.getHost()}:${redis.getMappedPort(6379)}`;
  return {
    databaseUrl: postgres.getConnectionUri(),
    stop: async () => {
      await Promise.all([postgres.stop(), redis.stop()]);
    },
  };
}
