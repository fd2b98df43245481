using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Findings;

namespace OrderWorkspace.Data.Seeding;

/// <summary>Specifications and offerings. Of several revisions the last in the file is the one that its code names.</summary>
internal static class SeedCatalog
{
    public static void Read(SeedFolder files, Seed seed)
    {
        foreach (var row in files.Read("specifications.json")) ReadSpecification(row, files, seed);
        var offerings = files.Read("offerings.json");
        foreach (var row in offerings) ReadOffering(row, seed);
        foreach (var row in offerings) CheckNames(row, seed);
    }

    private static void ReadSpecification(SeedField row, SeedFolder files, Seed seed)
    {
        var (code, revision) = (row["code"].Code(), row["revision"].Integer());
        var specification = new ProductSpecification
        {
            Id = SeedIds.Of<ProductSpecification>($"{code}/{revision}"),
            Code = code,
            Revision = revision,
            Name = row["name"].Name(),
            Description = row["description"].Text,
            Kind = row["kind"].Enumeration<SpecificationKind>(),
            NeedsLocation = row["needsLocation"].Flag(),
            JsonSchema = row["schema"] is { IsGiven: true } schema ? files.ReadSchema(schema) : null,
            Characteristics = [.. row["characteristics"].Items.Select(field => ReadCharacteristic(field, seed.Days))],
        };
        row.Done();
        CheckCharacteristics(row["characteristics"], specification);
        seed.Specifications.Add(row["code"], $"{code}/{revision}", specification, alias: code);
    }

    private static CharacteristicSpecification ReadCharacteristic(SeedField field, SeedDays days) => new()
    {
        Name = field["name"].Name(),
        Label = field["label"].Name(),
        Type = field["type"].Enumeration<CharacteristicType>(),
        Unit = field["unit"].Text,
        Minimum = field["minimum"].OptionalDecimal(),
        Maximum = field["maximum"].OptionalDecimal(),
        Earliest = days.OfOptional(field["earliest"]),
        Latest = days.OfOptional(field["latest"]),
        Pattern = field["pattern"].Text,
        PatternHint = field["patternHint"].Text,
        AllowedValues = [.. field["allowedValues"].Items.Select(value => value.Required())],
        MinimumCount = field["minimumCount"].OptionalInteger() ?? 1,
        MaximumCount = field["maximumCount"].OptionalInteger() ?? 1,
        Default = field["default"].Value(),
        IsRequired = field["required"].Flag(),
        RequiredWhen = field["requiredWhen"] is { IsGiven: true } when ? new(when["name"].Required(), [.. when["values"].Items.Select(value => value.Required())]) : null,
        IsChangeableAfterActivation = field["changeable"].Flag(usual: true),
        Derived = field["derived"] is { IsGiven: true } derived ? ReadDerivation(derived) : null,
    };

    private static Derivation ReadDerivation(SeedField field) => field["multiplied"].IsGiven
        ? new Multiplied([.. field["multiplied"].Items.Select(name => name.Required())], field["factor"].OptionalDecimal() ?? 1)
        : new LookedUp(field["by"].Required("the name of another characteristic, or multiplied"), field["table"].Fields().ToDictionary(row => row.Key, row => row.Value.Required()));

    private static void CheckCharacteristics(SeedField list, ProductSpecification specification)
    {
        foreach (var (field, characteristic) in list.Items.Zip(specification.Characteristics))
        {
            if (specification.Characteristics.Count(other => other.Name == characteristic.Name) > 1) throw field["name"].Broken("a name that no other characteristic has");
            if (characteristic is { Type: CharacteristicType.Enumeration, AllowedValues.Count: 0 }) throw field["allowedValues"].Broken("at least one value");
            if (characteristic.Minimum > characteristic.Maximum) throw field["minimum"].Broken("a number up to maximum");
            if (characteristic.Earliest > characteristic.Latest) throw field["earliest"].Broken("a day up to latest");
            if (characteristic is { Type: not CharacteristicType.Date, Earliest: not null } or { Type: not CharacteristicType.Date, Latest: not null }) throw field["type"].Broken("Date, as earliest and latest are for days");
            if (characteristic.MinimumCount > characteristic.MaximumCount) throw field["minimumCount"].Broken("a count up to maximumCount");
            if (characteristic.Pattern is { } pattern && !TextPattern.IsReadable(pattern)) throw field["pattern"].Broken("a regular expression");
            if (characteristic.RequiredWhen is { } when && specification.Characteristics.All(other => other.Name != when.Name))
                throw field["requiredWhen"]["name"].Broken("the name of another characteristic");
            CheckValue(field["default"], characteristic.Default, characteristic, specification);
            if (characteristic.Derived is not null) CheckDerivation(field["derived"], characteristic, specification);
        }
    }

    private static void CheckValue(SeedField field, string? value, CharacteristicSpecification characteristic, ProductSpecification specification)
    {
        var alone = specification with { Characteristics = [characteristic with { IsRequired = false, RequiredWhen = null }] };
        if (CharacteristicCheck.Check(alone, [new Characteristic(characteristic.Name, value)], FieldPath.Root).FirstOrDefault() is { } finding)
            throw field.Broken($"a value of the characteristic: {finding.Message}");
    }

    private static void CheckDerivation(SeedField field, CharacteristicSpecification characteristic, ProductSpecification specification)
    {
        var before = specification.Characteristics.TakeWhile(c => c.Name != characteristic.Name).ToDictionary(c => c.Name);
        foreach (var name in field["multiplied"].Items.Append(field["by"]).Where(name => name.IsGiven && !before.ContainsKey(name.Text ?? "")))
            throw name.Broken("the name of a characteristic that stands before it");
        foreach (var (value, follows) in field["table"].Fields())
        {
            CheckValue(follows, follows.Text, characteristic, specification);
            if (before[field["by"].Text!].AllowedValues is { Count: > 0 } allowed && !allowed.Contains(value)) throw follows.Broken($"what follows from one of {string.Join(", ", allowed)}");
        }
    }

    private static void ReadOffering(SeedField row, Seed seed)
    {
        var (code, revision) = (row["code"].Code(), row["revision"].Integer());
        var offering = new ProductOffering
        {
            Id = SeedIds.Of<ProductOffering>($"{code}/{revision}"),
            Code = code,
            Revision = revision,
            Name = row["name"].Name(),
            Description = row["description"].Text,
            Category = row["category"].Name(),
            SpecificationId = seed.Specifications.NamedIfAny(row["specification"])?.Id,
            Lifecycle = row["lifecycle"].Enumeration<OfferingLifecycle>(),
            ValidFrom = seed.Days.Of(row["validFrom"]),
            ValidTo = seed.Days.OfOptional(row["validTo"]),
            Segments = [.. row["segments"].Items.Select(segment => segment.Enumeration<Segment>())],
            Countries = [.. row["countries"].Items.Select(country => country.Country())],
            MinimumQuantity = row["minimumQuantity"].OptionalDecimal() ?? 1,
            MaximumQuantity = row["maximumQuantity"].OptionalDecimal(),
            Unit = row["unit"].Text,
            LeadTimeDays = row["leadTimeDays"].OptionalInteger() ?? 0,
            TermMonths = [.. row["termMonths"].Items.Select(term => term.Integer())],
            Components = [.. row["components"].Items.Select(ReadComponent)],
            Relationships = [.. Related(row["requires"], RelationshipKind.Requires), .. Related(row["excludes"], RelationshipKind.Excludes)],
            Entitles = [.. row["entitles"].Items.Select(ReadEntitlement)],
        };
        row.Done();
        if (offering is { SpecificationId: null, IsBundle: false }) throw row["specification"].Broken("the code of a specification in specifications.json, unless it has components");
        seed.Offerings.Add(row["code"], $"{code}/{revision}", offering, alias: code);
    }

    private static BundleComponent ReadComponent(SeedField field) =>
        new(field["offering"].Code(), field["minimum"].Integer(), field["maximum"].Integer(), field["default"].Integer())
        {
            Alternatives = [.. field["alternatives"].Items.Select(other => other.Code())],
        };

    private static EntitlementTemplate ReadEntitlement(SeedField field) =>
        new(field["name"].Name(), field["offering"].Code(), field["unit"].Name(), field["units"].Decimal());

    private static IEnumerable<OfferingRelationship> Related(SeedField list, RelationshipKind kind) =>
        list.Items.Select(other => new OfferingRelationship(kind, other.Code()));

    private static void CheckNames(SeedField row, Seed seed)
    {
        foreach (var component in row["components"].Items.SelectMany(c => c["alternatives"].Items.Prepend(c["offering"]))) seed.Offerings.Named(component);
        foreach (var right in row["entitles"].Items) seed.Offerings.Named(right["offering"]);
        foreach (var other in row["requires"].Items.Concat(row["excludes"].Items)) seed.Offerings.Named(other);
    }
}
