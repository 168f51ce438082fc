import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.openapitools.client.ApiClient;
import org.openapitools.client.api.AccesApi;
import org.openapitools.client.api.SessionsApi;
import org.openapitools.client.model.Session;

/**
 * {@code ListSessions ADDRESS USER}, the password in the variable {@code PASSWORD}: logs in and lists the sessions with nothing but the client that
 * openapi-generator made from {@code /openapi.json}. Ends with 1 where there are none.
 */
final class ListSessions {
    private ListSessions() {}

    public static void main(String[] args) throws Exception {
        ApiClient client = new ApiClient();
        client.updateBaseUri(args[0]);
        String token = new AccesApi(client).login(args[1], System.getenv("PASSWORD"), "password").getAccessToken();
        List<Session> sessions = new SessionsApi(client).listSessions(null, null, null, null, null, 5, null,
                Map.of("Authorization", "Bearer " + token));
        sessions.forEach(session -> System.out.println(session.getDateProduction() + " " + session.getCentre() + " "
                + session.getTotalPieces() + " pièces"));
        System.exit(sessions.isEmpty() ? 1 : 0);
    }
}
