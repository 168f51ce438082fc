package fr.vigie.orders;

import com.mysql.cj.conf.PropertyDefinitions.SslMode;
import com.mysql.cj.conf.PropertyDefinitions.ZeroDatetimeBehavior;
import com.mysql.cj.jdbc.MysqlDataSource;
import com.mysql.cj.log.Slf4JLogger;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import fr.vigie.config.ErpSettings;
import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import java.sql.SQLException;

/** Read-only connections to the ERP: one at a time, none left open after a run. */
final class ErpPool {
    private static final int CONNECT_MILLIS = 15_000;
    /** A search through the journal may stay silent for as long. */
    private static final int SILENCE_MILLIS = 120_000;

    private final ErpSettings settings;

    ErpPool(ErpSettings settings) {
        this.settings = settings;
    }

    /** {@code host:port/database}; no user, no secret. */
    String where() {
        return settings.host() + ":" + settings.port() + "/" + settings.database();
    }

    ErpFaults faults() {
        return new ErpFaults(where(), settings.user(), String.valueOf(settings.database()));
    }

    /** Connects; close it after use. */
    HikariDataSource open() throws VigieException {
        if (settings.host() == null) {
            throw new VigieException(Fault.ERP_NOT_CONFIGURED);
        }
        if (settings.database() == null) {
            throw new VigieException(Fault.ERP_NO_DATABASE, settings.host());
        }
        try {
            return new HikariDataSource(config(server()));
        } catch (PoolInitializationException e) {
            // an unchecked cause would pass for a fault of Vigie's own
            throw faults().connecting(e.getCause() instanceof SQLException cause ? cause : new SQLException(e));
        } catch (SQLException e) {
            throw faults().connecting(e);
        }
    }

    private static HikariConfig config(MysqlDataSource server) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("erp");
        config.setDataSource(server);
        config.setReadOnly(true);
        config.setMaximumPoolSize(1);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(CONNECT_MILLIS);
        config.setValidationTimeout(5_000);
        return config;
    }

    private MysqlDataSource server() throws SQLException {
        MysqlDataSource server = new MysqlDataSource();
        server.setServerName(settings.host());
        server.setPort(settings.port());
        server.setDatabaseName(settings.database());
        server.setUser(settings.user());
        if (settings.password() != null) {
            server.setPassword(settings.password().reveal());
        }
        server.setConnectTimeout(CONNECT_MILLIS);
        server.setSocketTimeout(SILENCE_MILLIS);
        server.setTcpKeepAlive(true);
        server.setSslMode(switch (settings.tls()) {
            case PREFER -> SslMode.PREFERRED.name();
            case REQUIRE -> SslMode.REQUIRED.name();
            case VERIFY -> SslMode.VERIFY_IDENTITY.name();
            case OFF -> SslMode.DISABLED.name();
        });
        server.setZeroDateTimeBehavior(ZeroDatetimeBehavior.CONVERT_TO_NULL.name());
        server.setTinyInt1isBit(false);
        server.setYearIsDateType(false);
        server.setLogger(Slf4JLogger.class.getName());
        server.setConnectionAttributes("program_name:Vigie");
        return server;
    }
}
