using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Claims.Infrastructure.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class KnownChecks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Publishers",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    NameKey = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Edition = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Publishers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "KnownChecks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    PublisherId = table.Column<long>(type: "INTEGER", nullable: false),
                    ExternalId = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    ExternalIdHash = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 32, nullable: false),
                    Edition = table.Column<int>(type: "INTEGER", nullable: false),
                    ImportedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Facts_Claim = table.Column<string>(type: "TEXT", maxLength: 10000, nullable: false),
                    Facts_Claimant = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Facts_Language = table.Column<string>(type: "TEXT", maxLength: 35, nullable: true),
                    Facts_PublishedOn = table.Column<int>(type: "INTEGER", nullable: true),
                    Facts_Rating = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Facts_SaidOn = table.Column<int>(type: "INTEGER", nullable: true),
                    Facts_Title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Facts_Url = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KnownChecks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_KnownChecks_Publishers_PublisherId",
                        column: x => x.PublisherId,
                        principalTable: "Publishers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_KnownChecks_PublisherId_Edition_Id",
                table: "KnownChecks",
                columns: new[] { "PublisherId", "Edition", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_KnownChecks_PublisherId_ExternalIdHash",
                table: "KnownChecks",
                columns: new[] { "PublisherId", "ExternalIdHash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Publishers_NameKey",
                table: "Publishers",
                column: "NameKey",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "KnownChecks");

            migrationBuilder.DropTable(
                name: "Publishers");
        }
    }
}
