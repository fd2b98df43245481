using OrderWorkspace.Data.Seeding;
using Xunit;

namespace OrderWorkspace.Tests.Data.Seeding;

public sealed class ABrokenSeedFile
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 10, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("accounts.csv", ",DE,EUR", ",Germany,EUR", "country", "\"Germany\"", "two capital letters such as DE")]
    [InlineData("accounts.csv", "ACC0000002,", "ACC0000001,", "number", "\"ACC0000001\"", "what no other line has; line 2 has it already")]
    [InlineData("accounts.csv", "ACC0000003,", "ACC3,", "number", "\"ACC3\"", "a number such as ACC0000042")]
    [InlineData("accounts.csv", "Europe/Vienna", "Europe/Salzburg", "timeZone", "\"Europe/Salzburg\"", "a time zone such as Europe/Berlin")]
    [InlineData("accounts.csv", ",Active,", ",Actve,", "status", "\"Actve\"", "Prospect, Active, Suspended, Closed")]
    [InlineData("contacts.csv", ",ACC0000001,", ",ACC0009999,", "customer", "\"ACC0009999\"", "the number of a customer in accounts.csv or consumers.csv, above where it is a parent")]
    [InlineData("contacts.csv", ",Technical", ",Technician", "roles", "\"Technician\"", "None, Ordering, Billing, Technical, Site, with | between them")]
    [InlineData("locations.csv", "Bremen warehouse,", "Hamburg head office,", "name", "\"Hamburg head office\"", "what no other line has; line 2 has it already")]
    [InlineData("prices.csv", ",890,", ",89O,", "eur", "\"89O\"", "a number such as 2.5")]
    [InlineData("prices.csv", "access=Copper", "acess=Copper", "when", "\"acess=Copper\"", "a characteristic of the offering and its values such as bandwidth=100|200")]
    [InlineData("offerings.json", "\"lifecycle\": \"Active\"", "\"lifecycle\": \"Actve\"", "lifecycle", "\"Actve\"", "InDesign, Active, Retired")]
    [InlineData("offerings.json", "\"offering\": \"sd-wan-edge\"", "\"offering\": \"sdwan-edge\"", "components[1].offering", "\"sdwan-edge\"", "the code of an offering in offerings.json")]
    [InlineData("offerings.json", "\"leadTimeDays\"", "\"leadTime\"", "leadTime", "a field that is not known here", "code, revision")]
    [InlineData("specifications.json", "\"default\": \"Silver\"", "\"default\": \"Tin\"", "characteristics[7].default", "\"Tin\"", "a value of the characteristic")]
    [InlineData("specifications.json", "{6,24}", "{24,6}", "pattern", "\"[A-Z0-9.-]{24,6}\"", "a regular expression")]
    [InlineData("specifications.json", "\"maximumCount\": 8", "\"minimumCount\": 9, \"maximumCount\": 8", "minimumCount", "\"9\"", "a count up to maximumCount")]
    [InlineData("specifications.json", "\"name\": \"on\", \"label\": \"Day\"", "\"name\": \"on\", \"earliest\": \"+9d\", \"latest\": \"+8d\", \"label\": \"Day\"", "earliest", "\"+9d\"", "a day up to latest")]
    [InlineData("specifications.json", "\"name\": \"on\", \"label\": \"Day\"", "\"name\": \"on\", \"earliest\": \"9\", \"label\": \"Day\"", "earliest", "\"9\"", "days from the day of loading such as -14d")]
    [InlineData("specifications.json", "\"label\": \"Day\", \"type\": \"Date\"", "\"label\": \"Day\", \"latest\": \"+9d\", \"type\": \"String\"", "type", "\"String\"", "Date, as earliest and latest are for days")]
    [InlineData("specifications.json", "\"default\": \"Voice|E-mail\"", "\"default\": [\"Voice\", \"Voice|E-mail\"]", "default", "a list", "a value of the characteristic")]
    [InlineData("specifications.json", "\"by\": \"serviceLevel\"", "\"by\": \"secondPath\"", "derived.by", "\"secondPath\"", "the name of a characteristic that stands before it")]
    [InlineData("specifications.json", "\"multiplied\": [\"download\"]", "\"multiplied\": [\"downlaod\"]", "derived.multiplied[0]", "\"downlaod\"", "the name of a characteristic that stands before it")]
    [InlineData("specifications.json", "\"Bronze\": \"99\"", "\"Bronze\": \"most\"", "derived.table.Bronze", "\"most\"", "a value of the characteristic")]
    [InlineData("specifications.json", "\"Bronze\": \"99\"", "\"Tin\": \"99\"", "derived.table.Tin", "\"99\"", "what follows from one of Bronze")]
    [InlineData("specifications.json", "\"schema\": \"sip-trunk", "\"schema\": \"sip-trnuk", "schema", "\"sip-trnuk.schema.json\"", "the name of a file beside this one")]
    [InlineData("sip-trunk.schema.json", "\"minimum\": 10", "\"minimum\": \"ten\"", "definitions.range.properties.count.minimum", "\"ten\"", "what a JSON Schema can hold there")]
    [InlineData("sip-trunk.schema.json", "\"count\": { \"type\": \"integer\"", "\"count\": { \"type\": \"intger\"", "definitions.range.properties.count.type", "\"intger\"", "what a JSON Schema can hold there")]
    [InlineData("sip-trunk.schema.json", "\"#/definitions/single\"", "\"#/definitions/one\"", "oneOf[1].$ref", "\"#/definitions/one\"", "a reference to a place in the same file")]
    [InlineData("sip-trunk.schema.json", "\"#/definitions/single\"", "\"#single\"", "oneOf[1].$ref", "\"#single\"", "a reference to a place in the same file")]
    [InlineData("ip-vpn-site.schema.json", "\"#/$defs/prefix\"", "\"#/$defs/network/properties/prefix\"", "prefix.$ref", "\"#/$defs/network/properties/prefix\"", "a reference that does not lead back to itself for the same value")]
    [InlineData("ip-vpn-site.schema.json", "\"#/$defs/prefix\"", "\"https://example.com/prefix\"", "prefix.$ref", "\"https://example.com/prefix\"", "a reference to a place in the same file")]
    [InlineData("ip-vpn-site.schema.json", "2020-12", "2019-09", "$schema", "\"https://json-schema.org/draft/2019-09/schema\"", "http://json-schema.org/draft-07/schema# or")]
    [InlineData("contracts.json", "\"label\": \"Installation\"", "\"label\": \"Instalation\"", "negotiatedPrices[0].label", "\"Instalation\"", "the label of a price of the offering in prices.csv")]
    [InlineData("contracts.json", "\"to\": \"+", "\"to\": \"soon", "to", "\"soon", "days from the day of loading such as -14d or +3d")]
    [InlineData("quotes.json", "\"charge\": \"Monthly", "\"charge\": \"Yearly", "discount.charge", "\"Yearly fee\"", "Installation, Monthly fee")]
    [InlineData("orders.json", "\"add\": \"headquarters\"", "\"add\": \"main-office\"", "lines[0].add", "\"main-office\"", "the code of an offering in offerings.json")]
    [InlineData("orders.json", "\"change\": \"SP0", "\"change\": \"SP9", "change", "\"SP9", "the number of a product that the customer has")]
    public void Is_named_with_its_line_and_field_and_what_may_be_there(string file, string text, string by, string field, string holds, string mayHold)
    {
        using var copy = new SeedCopy();
        var line = copy.Replace(file, text, by);

        var message = Assert.Throws<BrokenSeedException>(() => Seed.Read(copy.Folder, Now)).Message;

        Assert.StartsWith($"seed-data/{file}, line {line}, field ", message, StringComparison.Ordinal);
        Assert.Contains($"{field}: holds {holds}", message, StringComparison.Ordinal);
        Assert.Contains($"it may hold {mayHold}", message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', message);
    }

    [Theory]
    [InlineData("offerings.json", "\"revision\": 1,", "\"revision\": 1", "text that is no JSON")]
    [InlineData("sip-trunk.schema.json", "\"minItems\": 1,", "\"minItems\": 1,,", "text that is no JSON")]
    [InlineData("accounts.csv", ",yes\n", ",yes,no\n", "16 values")]
    public void Is_named_with_its_line_where_it_cannot_be_read_at_all(string file, string text, string by, string holds)
    {
        using var copy = new SeedCopy();
        var line = copy.Replace(file, text, by);

        var message = Assert.Throws<BrokenSeedException>(() => Seed.Read(copy.Folder, Now)).Message;

        Assert.StartsWith($"seed-data/{file}, line {line}: holds {holds}", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_named_when_it_is_missing()
    {
        using var copy = new SeedCopy();
        File.Delete(Path.Combine(copy.Folder, "locations.csv"));

        var message = Assert.Throws<BrokenSeedException>(() => Seed.Read(copy.Folder, Now)).Message;

        Assert.StartsWith("seed-data/locations.csv, line 1: holds nothing", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_refused_by_the_rules_of_the_domain()
    {
        using var copy = new SeedCopy();
        copy.Replace("orders.json", "\"quantity\": ", "\"quantity\": 9999999");

        var message = Assert.Throws<BrokenSeedException>(() => Seed.Read(copy.Folder, Now)).Message;

        Assert.StartsWith("seed-data/orders.json, line ", message, StringComparison.Ordinal);
        Assert.Contains("it may hold what the rules allow: ", message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', message);
    }
}
